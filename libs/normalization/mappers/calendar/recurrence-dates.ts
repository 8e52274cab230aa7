import { type EventTime } from './event-time.js';
import { fromWallTime, knownZone, toWallTime } from './time-zone.js';

/** What RDATE and EXDATE lines add to a series and take from it. */
export interface DateLines {
  added: number[];
  removed: ReadonlySet<number>;
  /** Days (`YYYYMMDD` in the event's zone) on which nothing happens. */
  removedDays: ReadonlySet<string>;
}

const MAX_DATES = 5_000;
const VALUE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/i;
const DAY = 86_400_000;

/** Reads the lines; values that are no dates are passed over. */
export function readDateLines(lines: readonly string[], start: EventTime): DateLines {
  const added: number[] = [];
  const removed = new Set<number>();
  const removedDays = new Set<string>();
  let budget = MAX_DATES;
  for (const line of lines) {
    const colon = endOfParameters(line);
    const [name, ...parameters] = line.slice(0, Math.max(colon, 0)).toUpperCase().split(';');
    if (colon < 0 || (name !== 'RDATE' && name !== 'EXDATE')) continue;
    const tzid = /;TZID=(?:"([^"]+)"|([^;:"]+))/i.exec(line.slice(0, colon));
    const zone = knownZone(tzid?.[1] ?? tzid?.[2] ?? '') ?? start.zone;
    if (parameters.some((parameter) => parameter.startsWith('RANGE='))) continue;
    for (const value of line.slice(colon + 1).split(',')) {
      if ((budget -= 1) < 0) break;
      // A period's start is what counts; its length is the event's.
      const match = VALUE.exec(value.split('/')[0]?.trim() ?? '');
      if (!match) continue;
      const instant = instantOf(match, zone, start);
      if (name === 'RDATE') added.push(instant);
      else if (match[4] === undefined && !start.allDay) removedDays.add(`${match[1]}${match[2]}${match[3]}`);
      else removed.add(instant);
    }
  }
  return { added, removed, removedDays };
}

/** Index of the colon before the value; one inside quotes (`TZID="(UTC+01:00) Berlin"`) is not it. */
function endOfParameters(line: string): number {
  let quoted = false;
  for (let i = 0; i < Math.min(line.length, 1_000); i += 1) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === ':' && !quoted) return i;
  }
  return -1;
}

function instantOf(match: RegExpExecArray, zone: string, start: EventTime): number {
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (start.allDay) return day;
  if (match[4] === undefined) {
    // A bare day for a timed series means the series' own time of day.
    const startWall = toWallTime(start.instant, start.zone);
    return fromWallTime(day + (startWall - Math.floor(startWall / DAY) * DAY), start.zone);
  }
  const wall = day + ((Number(match[4]) * 60 + Number(match[5])) * 60 + Number(match[6])) * 1_000;
  return match[7] === undefined ? fromWallTime(wall, zone) : wall;
}
