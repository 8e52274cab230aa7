export const FIRST_CHUNK = 500;
const [SMALLEST, LARGEST] = [1, 5_000];
const [QUICK_MS, SLOW_MS] = [200, 1_000];

/**
 * How many rows the next transaction deletes. A row may be cheap or drag searches through other tables along, so the time
 * of the last one decides: transactions stay about as short as others are.
 * @param size what the last one deleted at most
 * @param ms   how long it took; Infinity when it was cut off
 */
export function nextChunk(size: number, ms: number): number {
  if (ms > SLOW_MS) return Math.max(SMALLEST, Math.floor(size / (ms === Infinity ? 8 : 2)));
  return ms < QUICK_MS ? Math.min(LARGEST, size * 2) : size;
}
