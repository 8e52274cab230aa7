import type ICAL from 'ical.js';
import type { EventTime } from './event.js';
import { formatInstant, resolveZone, wallToInstant } from './zones.js';

/** A time of an .ics file as Google shows it; floating times take the calendar's zone. */
export function eventTime(time: ICAL.Time, tzid: string | undefined, calendarZone: string): EventTime {
  if (time.isDate) return { date: dateText(time) };
  const zone = zoneOf(time, tzid, calendarZone);
  return { dateTime: formatInstant(instantOf(time, tzid, calendarZone), zone), timeZone: zone };
}

/** Milliseconds since 1970; an all-day date counts as midnight UTC. */
export function instantOf(time: ICAL.Time, tzid: string | undefined, calendarZone: string): number {
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.isDate || isUtc(time)) return wall;
  const named = tzid ? resolveZone(tzid) : calendarZone;
  if (named) return wallToInstant(wall, named);
  // A zone that only the file itself defines.
  const seconds = time.toUnixTime();
  return Number.isFinite(seconds) ? seconds * 1000 : wall;
}

function zoneOf(time: ICAL.Time, tzid: string | undefined, calendarZone: string): string {
  if (isUtc(time)) return 'UTC';
  return (tzid ? resolveZone(tzid) : undefined) ?? calendarZone;
}

function isUtc(time: ICAL.Time): boolean {
  return time.zone?.tzid === 'UTC';
}

function dateText(time: ICAL.Time): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(time.year, 4)}-${pad(time.month, 2)}-${pad(time.day, 2)}`;
}
