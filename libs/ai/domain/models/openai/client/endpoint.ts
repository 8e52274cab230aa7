import { OutboundHostError } from '../../../../../platform/http/index.js';
import { ModelError } from '../../errors.js';
import type { Breaker } from './breaker.js';
import { failure, failureOf } from './failures.js';
import { withRetry } from './retry.js';

/** Bodies of refusals are read this far. */
const LONGEST_REFUSAL = 64 * 1024;

export interface EndpointOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Null where none is to be sent. */
  readonly apiKey: string | null;
  /** The fetch that everything outbound goes through. */
  readonly request: typeof globalThis.fetch;
  readonly breaker: Breaker;
}

/** Where a server of models is: each call is tried again when that may help, and fails with a ModelError and nothing else. */
export class Endpoint {
  constructor(private readonly options: EndpointOptions) {}

  get origin(): string {
    return new URL(this.options.baseUrl).origin;
  }

  /**
   * @param path with a slash before it
   * @param read makes something of a successful answer; what it throws counts as a failure of the call
   */
  post<T>(path: string, body: object, signal: AbortSignal, read: (response: Response) => Promise<T>): Promise<T> {
    const attempt = async () => {
      const response = await this.send(path, JSON.stringify(body), signal);
      if (response.status === 200) return read(response);
      throw failureOf(response.status, await beginningOf(response), response.headers.get('retry-after'));
    };
    return withRetry(() => this.options.breaker.run(attempt), signal);
  }

  private async send(path: string, body: string, signal: AbortSignal): Promise<Response> {
    const { baseUrl, apiKey, request } = this.options;
    const authorization = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };
    try {
      return await request(baseUrl + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body,
        signal,
      });
    } catch (error) {
      // The error of the library may hold the request, with its key.
      if (error instanceof OutboundHostError) throw new ModelError('permission', error.message);
      throw unanswered(error, signal);
    }
  }
}

/** What became of a call that failed. One that the caller has given up is no failure of the server. */
export function unanswered(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted && !isTimeout(signal.reason)) {
    const usage = error instanceof ModelError ? error.usage : null;
    return usage ? new ModelError('permanent', 'Whoever asked the model has given up', null, usage) : signal.reason;
  }
  if (error instanceof ModelError) return error;
  return failure('temporary', isTimeout(signal.aborted ? signal.reason : error) ? 'no answer in time' : 'no answer');
}

const isTimeout = (error: unknown): boolean => (error as { name?: unknown } | null)?.name === 'TimeoutError';

async function beginningOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece as Uint8Array, { stream: true });
      if (text.length > LONGEST_REFUSAL) break;
    }
  } catch {
    // The status says enough.
  }
  return text;
}
