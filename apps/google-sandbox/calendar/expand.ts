import ICAL from 'ical.js';
import type { Calendar } from './calendar.js';
import type { CalendarEvent, EventTime } from './event.js';
import { basicInstant, formatInstant, offsetAt, resolveZone, wallToInstant } from './zones.js';

const MAX_STEPS = 20_000;
const MAX_INSTANCES = 2_500;

/** The instant (ms) of a start or end; all-day dates count as midnight UTC. */
export function eventInstant(time: EventTime | undefined): number {
  return Date.parse(time?.dateTime ?? `${time?.date ?? ''}T00:00:00Z`);
}

/**
 * The instances of a series that overlap [from, to) in ms, exceptions in place of what they replace, cancelled ones included. This is the only
 * place that knows how recurrence works; singleEvents, instances and time bounds of masters all come here.
 */
export function expandSeries(calendar: Calendar, master: CalendarEvent, from: number, to: number): CalendarEvent[] {
  const exceptions = new Map(calendar.exceptions(master.id).map((event) => [event.id, event]));
  const length = eventInstant(master.end) - eventInstant(master.start);
  const instances = starts(master, to).map((start) => instanceOf(master, start, length));
  const replaced = instances.map((instance) => {
    const exception = exceptions.get(instance.id);
    exceptions.delete(instance.id);
    return exception ?? instance;
  });
  return [...replaced, ...exceptions.values()].filter((event) => {
    const start = eventInstant(event.start ?? event.originalStartTime);
    const end = event.end ? eventInstant(event.end) : start + length;
    return start < to && (end > from || (end === start && start >= from));
  });
}

function instanceOf(master: CalendarEvent, start: number, length: number): CalendarEvent {
  const { recurrence: _recurrence, ...shared } = master;
  const allDay = master.start?.date !== undefined;
  const zone = master.start?.timeZone ?? 'UTC';
  const time = (instant: number): EventTime =>
    allDay
      ? { date: new Date(instant).toISOString().slice(0, 10) }
      : { dateTime: formatInstant(instant, zone), timeZone: zone };
  const suffix = allDay ? basicInstant(start).slice(0, 8) : basicInstant(start);
  return {
    ...shared,
    id: `${master.id}_${suffix}`,
    recurringEventId: master.id,
    originalStartTime: time(start),
    start: time(start),
    end: time(start + length),
  };
}

// Start instants of all occurrences before `to`, from RRULE and RDATE, without EXDATE.
function starts(master: CalendarEvent, to: number): number[] {
  const zone = master.start?.timeZone ?? 'UTC';
  const allDay = master.start?.date !== undefined;
  const first = eventInstant(master.start);
  const toInstant = (wall: number): number => (allDay ? wall : wallToInstant(wall, zone));
  const found = new Set<number>([first]);
  const excluded = new Set<number>();
  for (const line of master.recurrence ?? []) {
    if (/^RRULE/i.test(line))
      for (const start of ruleStarts(line, first, allDay ? 0 : offsetAt(first, zone), toInstant, to)) found.add(start);
    else for (const start of listedTimes(line, zone)) (/^EXDATE/i.test(line) ? excluded : found).add(start);
  }
  return [...found].filter((start) => !excluded.has(start)).sort((a, b) => a - b);
}

// The rule runs on the wall clock, so that nine o'clock stays nine o'clock across summer time; UNTIL is compared as an instant.
function ruleStarts(
  line: string,
  first: number,
  offset: number,
  toInstant: (wall: number) => number,
  to: number,
): number[] {
  const text = line.slice(line.indexOf(':') + 1);
  const until = /UNTIL=(\w+)/i.exec(text)?.[1];
  const untilInstant = until
    ? parseBasic(until, toInstant) + (until.length === 8 ? 86_399_999 : 0)
    : Number.POSITIVE_INFINITY;
  const rule = ICAL.Recur.fromString(text.replace(/;?UNTIL=\w+/i, '').replace(/^;/, ''));
  const iterator = rule.iterator(
    ICAL.Time.fromDateTimeString(new Date(first + offset * 60_000).toISOString().slice(0, 19)),
  );
  const found: number[] = [];
  for (let step = 0; step < MAX_STEPS && found.length < MAX_INSTANCES; step += 1) {
    const time = iterator.next();
    if (!time) break;
    const start = toInstant(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second));
    if (start > untilInstant || start >= to) break;
    found.push(start);
  }
  return found;
}

function listedTimes(line: string, zone: string): number[] {
  const colon = line.indexOf(':');
  const tzid = /TZID=([^;:]+)/i.exec(line.slice(0, colon))?.[1];
  const named = (tzid ? resolveZone(tzid) : undefined) ?? zone;
  return line
    .slice(colon + 1)
    .split(',')
    .map((text) => parseBasic(text.split('/')[0]!, (wall) => wallToInstant(wall, named)))
    .filter((instant) => !Number.isNaN(instant));
}

function parseBasic(text: string, toInstant: (wall: number) => number): number {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text.trim());
  if (!match) return Number.NaN;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return match[4] === undefined || match[7] ? wall : toInstant(wall);
}
