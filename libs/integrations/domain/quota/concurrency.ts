/** A mailbox that nobody reads is forgotten when there are more than this. */
const MANY = 1_000;
/** Refusals of one moment are one. */
const ONE_MOMENT_MS = 500;

interface Gate {
  /** Calls under way. */
  count: number;
  limit: number;
  halvedAt: number;
  readonly waiting: (() => void)[];
}

/** Calls that were let in; they are over when `leave` is called. */
export interface Slots {
  readonly count: number;
  /** @param tooMany whether the provider said that there were too many at once */
  leave(count?: number, tooMany?: boolean): void;
}

/**
 * Bounds the calls of this process that are under way at once, by name. The bound halves when the provider says that
 * there are too many, and grows back with success.
 */
export class Concurrency {
  private readonly gates = new Map<string, Gate>();

  constructor(
    private readonly largest: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Waits until there is room for one. @returns room for as many of `most` as there is */
  async enter(name: string, most: number, signal: AbortSignal | undefined): Promise<Slots> {
    const gate = this.gate(name);
    while (gate.count >= gate.limit) await this.room(gate, signal);
    const granted = Math.max(1, Math.min(most, Math.floor(gate.limit) - gate.count));
    gate.count += granted;
    let left = granted;
    return {
      count: granted,
      leave: (count = left, tooMany = false) => {
        const leaving = Math.min(count, left);
        left -= leaving;
        this.leave(gate, leaving, tooMany);
      },
    };
  }

  limitOf(name: string): number {
    return Math.floor(this.gates.get(name)?.limit ?? this.largest);
  }

  private leave(gate: Gate, count: number, tooMany: boolean): void {
    gate.count -= count;
    const now = this.clock();
    if (tooMany && now - gate.halvedAt > ONE_MOMENT_MS) {
      gate.limit = Math.max(1, gate.limit / 2);
      gate.halvedAt = now;
    } else if (!tooMany) gate.limit = Math.min(this.largest, gate.limit + count / (10 * gate.limit));
    for (let free = Math.floor(gate.limit) - gate.count; free > 0 && gate.waiting.length > 0; free--)
      gate.waiting.shift()!();
  }

  private room(gate: Gate, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const abort = () => {
        const index = gate.waiting.indexOf(go);
        if (index >= 0) gate.waiting.splice(index, 1);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) return reject(signal.reason as Error);
      signal?.addEventListener('abort', abort, { once: true });
      gate.waiting.push(go);
    });
  }

  private gate(name: string): Gate {
    let gate = this.gates.get(name);
    if (gate) return gate;
    if (this.gates.size >= MANY)
      for (const [key, { count, waiting }] of this.gates)
        if (count === 0 && waiting.length === 0) this.gates.delete(key);
    gate = { count: 0, limit: this.largest, halvedAt: -Infinity, waiting: [] };
    this.gates.set(name, gate);
    return gate;
  }
}
