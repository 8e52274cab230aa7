import { asRecord, asString } from '../shared/reader.js';
import { fromWallTime, knownZone, zoneOfOffset } from './time-zone.js';

/** A point in an event's time, as `start`, `end` and `originalStartTime` give it. */
export interface EventTime {
  /** Milliseconds since 1970; for a whole day, its midnight in UTC. */
  instant: number;
  allDay: boolean;
  /** The zone to reckon recurrences in; UTC for whole days and when nothing is known. */
  zone: string;
  /** The event's own zone, to show; null for whole days and when the event names none that is known. */
  namedZone: string | null;
}

const DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const DATE_TIME = /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Reads Google's `{date}` or `{dateTime, timeZone}`; null when there is neither. */
export function readEventTime(value: unknown): EventTime | null {
  const record = asRecord(value);
  const day = DATE.exec(asString(record?.date) ?? '');
  if (day) {
    const instant = wallOf(day);
    return instant === null ? null : { instant, allDay: true, zone: 'UTC', namedZone: null };
  }
  const match = DATE_TIME.exec(asString(record?.dateTime) ?? '');
  const wall = match && wallOf(match);
  if (!match || wall === null) return null;
  const offset = offsetMinutes(match[7]);
  const namedZone = knownZone(asString(record?.timeZone) ?? '');
  const zone = namedZone ?? zoneOfOffset(offset ?? 0);
  // Without an offset the time floats: it is read in the named zone, or else in UTC.
  const instant = offset === null ? fromWallTime(wall, zone) : wall - offset * 60_000;
  // A zone may move it out of the last year that there is.
  if (!storableTime(instant)) return null;
  return { instant, allDay: false, zone, namedZone };
}

const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** Null for what lies outside the years that a database and a text can name. */
export function storableTime(instant: number): Date | null {
  return instant >= FIRST && instant <= LAST ? new Date(instant) : null;
}

/** `20250301T080000Z`, or `20250301` for a whole day: how Google names an occurrence of a series. */
export function occurrenceStamp(instant: number, allDay: boolean): string {
  const compact = new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
  return allDay ? compact.slice(0, 8) : compact;
}

/** Reads the date part (and time part, if any) of a match as a wall clock; null for the 30th of February. */
function wallOf(match: RegExpExecArray): number | null {
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(match[i] ?? 0));
  const wall = new Date(0);
  wall.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day ?? 1);
  wall.setUTCHours(hour ?? 0, minute ?? 0, Math.min(second ?? 0, 59));
  const real =
    year !== 0 && wall.getUTCDate() === day && wall.getUTCMonth() + 1 === month && wall.getUTCHours() === hour;
  return real ? wall.getTime() : null;
}

function offsetMinutes(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^z$/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}
