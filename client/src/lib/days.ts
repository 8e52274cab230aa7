import { formatUtcDay } from './format.js';

const pad = (value: number) => String(value).padStart(2, '0');

/** The day of a moment where the reader is, "2026-05-14". */
export function localDay(moment: Date = new Date()): string {
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** Is it a day as `localDay` writes it? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** When a day begins where the reader is, some days later if asked. */
export function startOfDay(day: string, later = 0): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later);
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** A moment as a `datetime-local` field holds it, in the reader's time. */
export function toLocalField(moment: Date): string {
  return `${localDay(moment)}T${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

/** A day in words, seen from today: "Yesterday", "Today", "Tomorrow", "Thu 14 May". */
export function formatCalendarDay(day: string, today = localDay()): string {
  const distance = daysBetween(today, day);
  const near = { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' }[String(distance)];
  return near ?? formatUtcDay(day, startOfDay(today));
}
