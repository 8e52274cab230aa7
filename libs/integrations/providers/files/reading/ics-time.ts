import type { IcsProperty } from './ics-property.js';

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?/i;
const DURATION = /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/i;

/**
 * The instant that a date or time means: whole days at midnight UTC, local times in their IANA zone, or as if they were
 * UTC where the zone has a name of its own. Null when it is no time.
 */
export function readIcsTime({ parameters, value }: IcsProperty, calendarZone: string | null): Date | null {
  const match = TIME.exec(value);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  const wall = Date.UTC(year!, month! - 1, day, hour, minute, second);
  if (year === 0 || month! < 1 || month! > 12 || day! < 1 || day! > 31 || Number.isNaN(wall)) return null;
  const isDay = match[4] === undefined;
  const zone = isDay || match[7] ? null : (parameters.TZID ?? calendarZone);
  return new Date(zone === null ? wall : wall - offsetAt(wall, zone));
}

/** Milliseconds; null when it is no duration. */
export function readIcsDuration(value: string): number | null {
  const match = DURATION.exec(value.trim());
  if (!match) return null;
  const [weeks, days, hours, minutes, seconds] = [2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  const total = ((((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1_000;
  return match[1] === '-' ? -total : total;
}

/** By how much a zone's clocks are ahead of UTC when they show this; zero for zones that nobody knows. */
function offsetAt(wall: number, zone: string): number {
  const format = formatFor(zone.replace(/^"|"$/g, ''));
  if (!format) return 0;
  const ahead = (instant: number): number => wallOf(format, instant) - instant;
  // Asked twice, because the first answer is for another time near a change of clocks.
  return ahead(wall - ahead(wall));
}

const formats = new Map<string, Intl.DateTimeFormat | null>();
const MOST_FORMATS = 500;

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = makeFormat(zone);
  if (formats.size < MOST_FORMATS) formats.set(zone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Whether the runtime knows the zone, so that its rules need not be kept. */
export function isKnownZone(zone: string): boolean {
  return formatFor(zone) !== null;
}

function wallOf(format: Intl.DateTimeFormat, instant: number): number {
  const fields: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
