import type { TaskQuery } from './views.js';

const DAY_MS = 86_400_000;

const asDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The day in UTC, e.g. `2026-03-01`. */
export function utcDay(now = Date.now()): string {
  return asDay(now);
}

/** The first and last day of what is due, seen from a day. @param today e.g. `2026-03-01` */
export function dueBounds(
  due: 'overdue' | 'today' | 'upcoming' | null,
  today: string,
): Pick<TaskQuery, 'dueFrom' | 'dueTo'> {
  const noon = Date.parse(`${today}T12:00:00Z`);
  if (due === 'overdue') return { dueFrom: null, dueTo: asDay(noon - DAY_MS) };
  if (due === 'today') return { dueFrom: today, dueTo: today };
  if (due === 'upcoming') return { dueFrom: asDay(noon + DAY_MS), dueTo: null };
  return { dueFrom: null, dueTo: null };
}
