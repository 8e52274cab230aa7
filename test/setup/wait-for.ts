/**
 * Waits until a condition holds.
 * @param what      told when it does not come true
 * @param condition returns something truthy, which is handed on, once it holds
 * @param limitMs   far above what it takes, so that only a defect reaches it
 * @param intervalMs between two looks; longer where a look costs what is measured
 */
export async function waitFor<T>(
  what: string,
  condition: () => Promise<T> | T,
  limitMs = 60_000,
  intervalMs = 50,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await condition();
      if (value) return value as NonNullable<T>;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, intervalMs));
  }
  throw new Error(`Waited ${limitMs / 1000} s in vain for: ${what}${last ? ` (${String(last)})` : ''}`);
}
