/** Lets callers of one name through one after the other, in the order of coming, so that none is overtaken for ever. */
export class Turnstile {
  private readonly tails = new Map<string, Promise<void>>();

  /**
   * @param signal ends the waiting of this caller; the others keep their order
   * @throws the signal's reason when it aborts before the work begins
   */
  async pass<T>(name: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    let leave = (): void => undefined;
    const mine = new Promise<void>((resolve) => (leave = resolve));
    const before = this.tails.get(name);
    const tail = before ? before.then(() => mine) : mine;
    this.tails.set(name, tail);
    void tail.then(() => this.tails.get(name) === tail && this.tails.delete(name));
    try {
      if (before) await untilAborted(before, signal);
      signal?.throwIfAborted();
      return await work();
    } finally {
      leave();
    }
  }
}

function untilAborted(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
    if (signal.aborted) abort();
  });
}
