import { daysBetween, formatCalendarDay } from '../../lib/days.js';

/** Beyond this many days a date says more than their number. */
const countedDays = 30;

export type DueGroup = 'overdue' | 'today' | 'upcoming' | 'undated';

/** When a task is due, seen from a day. */
export function dueGroup(dueOn: string | null | undefined, today: string): DueGroup {
  if (!dueOn) return 'undated';
  if (dueOn === today) return 'today';
  return dueOn < today ? 'overdue' : 'upcoming';
}

/** When a task is due, in words: "3 days overdue", "Today", "Thu 14 May". */
export function describeDue(dueOn: string, today: string): string {
  const late = daysBetween(dueOn, today);
  if (late === 1) return 'Due yesterday';
  if (late > countedDays) return `Due ${formatCalendarDay(dueOn, today)}`;
  return late > 1 ? `${late} days overdue` : formatCalendarDay(dueOn, today);
}
