/** How a set of items is processed when one of them may spoil the whole. */
export interface Isolation<T> {
  /** All or nothing. */
  attempt: (items: readonly T[]) => Promise<void>;
  /** What becomes of an item that fails by itself. */
  setAside: (item: T, error: unknown) => Promise<void>;
  /** Is it an item's fault? Otherwise the error is thrown: trying again later may help. */
  isItemsFault: (error: unknown) => boolean;
}

/**
 * Attempts all items at once; when that fails through some item's fault, the halves by themselves, so that in the end
 * only the faulty ones are set aside, after about 2 log₂ n attempts for each.
 */
export async function isolateFaults<T>(items: readonly T[], isolation: Isolation<T>): Promise<void> {
  if (items.length === 0) return;
  try {
    await isolation.attempt(items);
  } catch (error) {
    if (!isolation.isItemsFault(error)) throw error;
    const [only] = items;
    if (items.length === 1 && only !== undefined) return isolation.setAside(only, error);
    const middle = Math.ceil(items.length / 2);
    await isolateFaults(items.slice(0, middle), isolation);
    await isolateFaults(items.slice(middle), isolation);
  }
}
