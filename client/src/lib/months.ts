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

interface PeriodCount {
  /** A month ("2026-05") or a year ("2026"). */
  key: string;
  count: number;
}

const yearKey = /^\d{4}$/;
const monthKey = /^\d{4}-\d{2}$/;

/**
 * Counts by month, oldest first, with the empty months between them filled in. As soon as one count is of a whole year, all
 * are added up to years: columns of one chart must be as wide in time as each other.
 */
export function fillPeriods(counts: readonly PeriodCount[]): PeriodCount[] {
  const byYear = counts.some(({ key }) => yearKey.test(key));
  const known = new Map<string, number>();
  for (const { key, count } of counts) {
    if (!yearKey.test(key) && !monthKey.test(key)) continue;
    const period = byYear ? key.slice(0, 4) : key;
    known.set(period, (known.get(period) ?? 0) + count);
  }
  const keys = [...known.keys()].sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last) return [];
  const filled: PeriodCount[] = [];
  for (let key = first; key <= last; key = byYear ? String(Number(key) + 1) : nextMonth(key)) {
    filled.push({ key, count: known.get(key) ?? 0 });
  }
  return filled;
}

function nextMonth(key: string): string {
  const [year = 0, month = 1] = key.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
