import { Pool, type Dispatcher } from 'undici';

/** What one request looks like. */
export type Call = Pick<Dispatcher.RequestOptions, 'path' | 'method' | 'body' | 'headers'>;

/** Requests of one round. */
export interface Round {
  perSecond: number;
  /** Milliseconds of each request. */
  latencies: number[];
}

/** A server under load, with connections that live as long as the bench. */
export class Target {
  private readonly pool: Pool;

  constructor(
    url: string,
    private readonly calls: Call[],
    private readonly concurrency: number,
  ) {
    this.pool = new Pool(url, { connections: concurrency, pipelining: 1 });
  }

  /** Sends one request. @returns the parsed answer. @throws when it is not a 200 */
  async answer(index: number): Promise<unknown> {
    const { statusCode, body } = await this.pool.request(this.call(index));
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${statusCode}: ${text.slice(0, 500)}`);
    return JSON.parse(text);
  }

  /** Keeps `concurrency` requests under way for a time. */
  async round(milliseconds: number): Promise<Round> {
    const latencies: number[] = [];
    const started = performance.now();
    let next = 0;
    const worker = async () => {
      while (performance.now() - started < milliseconds) {
        const sent = performance.now();
        const { statusCode, body } = await this.pool.request(this.call(next++));
        await body.dump({ limit: Infinity });
        if (statusCode !== 200) throw new Error(`The server answered ${statusCode} under load`);
        latencies.push(performance.now() - sent);
      }
    };
    await Promise.all(Array.from({ length: this.concurrency }, worker));
    return { perSecond: (latencies.length * 1000) / (performance.now() - started), latencies };
  }

  /** Sends requests one after the other. @returns milliseconds of each */
  async oneByOne(count: number): Promise<number[]> {
    const latencies: number[] = [];
    for (let index = 0; index < count; index++) {
      const sent = performance.now();
      await this.answer(index);
      latencies.push(performance.now() - sent);
    }
    return latencies;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private call(index: number): Call {
    return this.calls[index % this.calls.length]!;
  }
}

/** The value below which a share of all values lies. @param share 0–1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
