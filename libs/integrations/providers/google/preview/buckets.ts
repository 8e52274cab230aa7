import type { Window } from '../../../domain/connector.js';

/** A span of time that is counted at once. */
export interface Bucket extends Window {
  /** `YYYY-MM` or `YYYY`, in UTC. */
  readonly key: string;
  readonly label: string;
}

const MONTHLY_UP_TO = 24;
const RECENT_MONTHS = 12;
/** Gmail began then; what is older was imported, and is counted in one bucket. */
const FIRST_YEAR = 2004;

/**
 * Cuts a window into spans, newest first: months when there are at most 24, else twelve months and the years before.
 * The spans cover the window exactly, so their counts add up to its count.
 */
export function bucketsOf(window: Window, now = new Date()): Bucket[] {
  const newest = window.before && window.before < now ? window.before : now;
  const month = (back: number) => new Date(Date.UTC(newest.getUTCFullYear(), newest.getUTCMonth() - back, 1));
  const isShort = window.after !== null && window.after >= month(MONTHLY_UP_TO - 1);
  const months = Array.from({ length: isShort ? MONTHLY_UP_TO : RECENT_MONTHS }, (_, back) => month(back));
  const years = isShort ? [] : yearsBefore(months.at(-1)!);
  const starts = [...months, ...years];
  const buckets: Bucket[] = [];
  // The newest span is open towards the future unless the window ends.
  let before = window.before;
  for (const start of starts) {
    if (window.after && before && before <= window.after) break;
    // A window that ends just where a month begins has nothing in that month.
    if (before && before <= start) continue;
    buckets.push({ ...nameOf(start, months.includes(start)), after: later(start, window.after), before });
    before = start;
  }
  const oldest = starts.at(-1)!;
  if (window.after === null)
    buckets.push({ key: 'older', label: `Before ${oldest.getUTCFullYear()}`, after: null, before: oldest });
  else if (before && window.after < before)
    buckets.push({ key: 'older', label: `Before ${oldest.getUTCFullYear()}`, after: window.after, before });
  return buckets;
}

function yearsBefore(start: Date): Date[] {
  const last = start.getUTCMonth() === 0 ? start.getUTCFullYear() - 1 : start.getUTCFullYear();
  return Array.from({ length: Math.max(last - FIRST_YEAR + 1, 0) }, (_, back) => new Date(Date.UTC(last - back, 0, 1)));
}

function nameOf(start: Date, isMonth: boolean): { key: string; label: string } {
  const year = String(start.getUTCFullYear());
  return isMonth ? monthName(start) : { key: year, label: year };
}

/** Key and label of the month that a time is in. */
export function monthName(time: Date): { key: string; label: string } {
  const label = time.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return { key: time.toISOString().slice(0, 7), label };
}

function later(a: Date, b: Date | null): Date {
  return b && b > a ? b : a;
}
