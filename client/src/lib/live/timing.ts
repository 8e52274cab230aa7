/** Failures in a row after which the page asks by itself. */
export const failuresBeforePolling = 2;
/** A hidden page gives its stream back after this time, since browsers open few connections to one server. */
export const hiddenMs = 60_000;
/** Looks whether the machine slept: a gap in the ticks far longer than a tick. */
export const tickMs = 10_000;
const sleptAfterMs = 4 * tickMs;

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/**
 * When to try the stream again, in milliseconds: doubling, and spread so that pages do not come back in step.
 * @param failures in a row, at least 1
 * @param random 0…1
 */
export function retryDelay(failures: number, random: number): number {
  const full = Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1));
  return full / 2 + (full / 2) * random;
}

/** How often to ask without a stream, in milliseconds. @param busy whether something on the screen is moving */
export function pollDelay(busy: boolean, visible: boolean): number {
  return busy && visible ? 5_000 : 30_000;
}

/** Did the machine sleep between two ticks? Then the stream may be dead without having said so. */
export function hasSlept(previousTick: number, now: number): boolean {
  return now - previousTick > sleptAfterMs;
}
