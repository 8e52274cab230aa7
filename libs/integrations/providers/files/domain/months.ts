import type { PreviewBucket } from '../../../domain/preview.js';

const MONTHLY_UP_TO = 24;
const RECENT_MONTHS = 12;

/**
 * Counts by month, newest first: all of them when there are at most 24, else twelve months and the years before.
 * @param counts by `YYYY-MM`, or `undated`
 */
export function monthsOf(counts: ReadonlyMap<string, number>): PreviewBucket[] {
  const dated = [...counts].filter(([key]) => key !== 'undated').sort(([a], [b]) => (a < b ? 1 : -1));
  const shown = dated.length <= MONTHLY_UP_TO ? dated.length : RECENT_MONTHS;
  const years = new Map<string, number>();
  for (const [key, count] of dated.slice(shown)) {
    const year = key.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  const undated = counts.get('undated') ?? 0;
  return [
    ...dated.slice(0, shown).map(([key, count]) => ({ key, label: monthLabel(key), count })),
    ...[...years].map(([key, count]) => ({ key, label: key, count })),
    ...(undated > 0 ? [{ key: 'undated', label: 'Without a date', count: undated }] : []),
  ];
}

function monthLabel(key: string): string {
  return new Date(`${key}-01T00:00:00Z`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
