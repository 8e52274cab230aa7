import { englishLocale } from './locale.js';

const locale = englishLocale(globalThis.navigator?.languages ?? []);

const formatters = new Map<string, Intl.DateTimeFormat>();
function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, found);
  return found;
}

export function formatNumber(value: number): string {
  return value.toLocaleString(locale);
}

/** 3 → "3 meetings", 1 → "1 meeting". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "Today", "Yesterday", "Tue 14 May" (with the year when it is another one). */
export function formatDay(value: string, now = new Date()): string {
  const date = new Date(value);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days === -1) return 'Tomorrow';
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return dateFormat({ weekday: year ? undefined : 'short', day: 'numeric', month: 'short', year }).format(date);
}

/** A day that is counted in UTC, "2026-05-14" → "Thu 14 May", whatever the reader's time zone. */
export function formatUtcDay(date: string, now = new Date()): string {
  if (date === now.toISOString().slice(0, 10)) return 'Today';
  const year = date.startsWith(String(now.getUTCFullYear())) ? undefined : 'numeric';
  const options = {
    weekday: year ? undefined : 'short',
    day: 'numeric',
    month: 'short',
    year,
    timeZone: 'UTC',
  } as const;
  return dateFormat(options).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

export function formatDate(value: string): string {
  return dateFormat({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(value));
}

export function formatDateTime(value: string): string {
  return dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
}

export function formatTime(value: string): string {
  return dateFormat({ timeStyle: 'short' }).format(new Date(value));
}

/** "2026-05" → "May 2026"; a year stays as it is. */
export function formatMonth(key: string): string {
  if (key.length === 4) return key;
  const [year = 0, month = 1] = key.split('-').map(Number);
  return dateFormat({ month: 'long', year: 'numeric' }).format(new Date(year, month - 1, 1));
}

/** "2026-05" → "May", or "May 26" with its year; a year stays as it is. */
export function formatShortMonth(key: string, withYear = false): string {
  if (key.length === 4) return key;
  const [year = 0, month = 1] = key.split('-').map(Number);
  return dateFormat({ month: 'short', year: withYear ? '2-digit' : undefined }).format(new Date(year, month - 1, 1));
}

/** Seconds → "a few seconds", "45 s", "3 min", "1 h 20 min". */
export function formatDuration(seconds: number): string {
  if (seconds < 5) return 'a few seconds';
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** Bytes → "812 B", "12 kB", "3.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** When a meeting takes place: "10:00 – 11:30", "All day", or both ends with their days when it spans several. */
export function formatSpan(start: string, end: string | null | undefined, allDay: boolean): string {
  if (allDay) return 'All day';
  if (!end) return formatTime(start);
  const sameDay = startOfDay(new Date(start)) === startOfDay(new Date(end));
  return sameDay ? `${formatTime(start)} – ${formatTime(end)}` : `${formatDateTime(start)} – ${formatDateTime(end)}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
