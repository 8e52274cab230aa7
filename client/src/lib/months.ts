export interface MonthGroup<T> {
  /** "2026-05", in the reader's time zone. */
  month: string;
  items: T[];
}

/** The month of a moment in the reader's time zone, "2026-05". */
export function monthOf(value: string): string {
  const date = new Date(value);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** Groups items that are already in order, keeping their order. */
export function groupByMonth<T extends { occurredAt: string }>(items: readonly T[]): MonthGroup<T>[] {
  const groups: MonthGroup<T>[] = [];
  for (const item of items) {
    const month = monthOf(item.occurredAt);
    const last = groups.at(-1);
    if (last?.month === month) last.items.push(item);
    else groups.push({ month, items: [item] });
  }
  return groups;
}

/** Splits a newest-first stream into what is still to come (soonest first) and what has been (newest first). */
export function splitUpcoming<T extends { occurredAt: string }>(
  items: readonly T[],
  now = Date.now(),
): { upcoming: T[]; past: T[] } {
  const upcoming = items.filter((item) => new Date(item.occurredAt).getTime() > now).reverse();
  return { upcoming, past: items.filter((item) => new Date(item.occurredAt).getTime() <= now) };
}

/** Counts by month with the empty months between them filled in, oldest first; keys are "2026-05". */
export function fillMonths(counts: readonly { key: string; count: number }[]): { key: string; count: number }[] {
  const known = new Map(counts.filter(({ key }) => /^\d{4}-\d{2}$/.test(key)).map(({ key, count }) => [key, count]));
  const keys = [...known.keys()].sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last) return [];
  const filled: { key: string; count: number }[] = [];
  for (let key = first; key <= last; key = nextMonth(key)) filled.push({ key, count: known.get(key) ?? 0 });
  return filled;
}

function nextMonth(key: string): string {
  const [year = 0, month = 1] = key.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
