const IN_MESSAGE = /retry after (\d{4}-\d{2}-\d{2}T[\d:.]+Z)/i;
/** A time beyond a day is not a wait but a mistake; the daily quota of a project is the longest wait there is. */
const LONGEST_MS = 24 * 3_600_000;

/**
 * When Google wants to be asked again: the Retry-After header (seconds or a date), or the time that its message names
 * when there is no header.
 * @returns milliseconds from now, or undefined when it does not say
 */
export function retryAfterMs(header: string | null, message: string, now = Date.now()): number | undefined {
  const wait = fromHeader(header, now) ?? fromMessage(message, now);
  return wait === undefined || Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_MS);
}

function fromHeader(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  return Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
}

function fromMessage(message: string, now: number): number | undefined {
  const time = IN_MESSAGE.exec(message)?.[1];
  return time === undefined ? undefined : Date.parse(time) - now;
}
