export interface UsageRow {
  /** "2026-05-14", in UTC. */
  day: string;
  calls: number;
}

/** Calls by day for so many days up to today, oldest first, with the days between on which nothing was called. */
export function usageDays(rows: readonly UsageRow[], days: number, now = new Date()): { key: string; count: number }[] {
  const byDay = new Map<string, number>();
  for (const { day, calls } of rows) byDay.set(day, (byDay.get(day) ?? 0) + calls);
  return Array.from({ length: days }, (_, at) => {
    const key = new Date(now.getTime() - (days - 1 - at) * 86_400_000).toISOString().slice(0, 10);
    return { key, count: byDay.get(key) ?? 0 };
  });
}
