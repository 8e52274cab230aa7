const FIRST_MS = 5_000;
const LONGEST_MS = 10 * 60_000;
/** Some twenty minutes in all; tokens are not kept for a provider that does not come back. */
const MOST_ATTEMPTS = 9;

/** When a provider that is away is told again. @param attempts so far @returns milliseconds; null when it was tried often enough */
export function leaveDelay(attempts: number): number | null {
  if (attempts + 1 >= MOST_ATTEMPTS) return null;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempts);
}
