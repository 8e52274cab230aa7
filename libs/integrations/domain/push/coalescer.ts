/** What waits for the running one to end. */
interface Waiting<T> {
  value: bigint;
  readonly done: Promise<T>;
  readonly start: () => void;
}

interface Slot<T> {
  next: Waiting<T> | null;
}

/**
 * Joins what comes close together: the first call of a key runs at once, all that come while it runs or within the
 * window after its start become one more run with the highest value.
 */
export class Coalescer<T> {
  private readonly slots = new Map<string, Slot<T>>();

  constructor(private readonly windowMs: number) {}

  /** @returns what the run brought that this call became part of */
  run(key: string, value: bigint, act: (value: bigint) => Promise<T>): Promise<T> {
    const slot = this.slots.get(key);
    if (!slot) return this.begin(key, value, act);
    if (slot.next) {
      if (value > slot.next.value) slot.next.value = value;
      return slot.next.done;
    }
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const done = promise.then(() => this.begin(key, next.value, act));
    const next: Waiting<T> = { value, start: () => resolve(undefined), done };
    slot.next = next;
    return next.done;
  }

  private async begin(key: string, value: bigint, act: (value: bigint) => Promise<T>): Promise<T> {
    const slot: Slot<T> = { next: null };
    this.slots.set(key, slot);
    const rest = new Promise<void>((resolve) => setTimeout(resolve, this.windowMs).unref());
    const running = act(value);
    void Promise.allSettled([running, rest]).then(() => {
      if (slot.next) slot.next.start();
      else this.slots.delete(key);
    });
    return running;
  }
}
