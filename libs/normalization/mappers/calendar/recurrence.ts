import { RRuleTemporal } from 'rrule-temporal';
import { type EventTime, occurrenceStamp } from './event-time.js';
import { type EvenSeries, evenSeries } from './even-series.js';
import { type DateLines, readDateLines } from './recurrence-dates.js';
import { fromWallTime, toWallTime } from './time-zone.js';

/** Which occurrences are wanted: both ends are instants, in milliseconds. */
export interface OccurrenceWindow {
  from: number;
  to: number;
  /** When there are more, the latest count. */
  limit: number;
}

export interface Occurrences {
  /** Starts, oldest first. */
  starts: number[];
  /** True when the series goes on beyond the window. */
  goesOn: boolean;
}

const MAX_LINES = 200;
const MAX_LINE_LENGTH = 50_000;
const MAX_RULE_LENGTH = 2_000;
/** The standard wants one; some programs write a few. */
const MAX_RULES = 10;

/** A recurrence that cannot be reckoned; the message says why and holds nothing of the event. */
export class RecurrenceError extends Error {
  override readonly name = 'RecurrenceError';
}

/**
 * The occurrences of a series, reckoned in the event's own time zone, so that nine o'clock stays nine o'clock when
 * the clocks change.
 * @param lines RRULE, RDATE and EXDATE lines as in iCalendar; others are ignored
 * @throws RecurrenceError for rules that cannot be read, or that repeat all day long
 */
export function occurrencesOf(lines: readonly string[], start: EventTime, window: OccurrenceWindow): Occurrences {
  const usable = lines.slice(0, MAX_LINES).filter((line) => line.length <= MAX_LINE_LENGTH);
  const dates = readDateLines(usable, start);
  const ruleLines = usable.filter((line) => /^RRULE[:;]/i.test(line));
  if (ruleLines.length > MAX_RULES) throw new RecurrenceError('The event has too many recurrence rules.');
  const rules = ruleLines.map((line) => ruleOf(line, start, ruleLines.length));
  // The rules define the series; a series of single dates alone has its own start as the first of them.
  const starts = new Set(rules.length > 0 ? [] : [start.instant]);
  for (const extra of dates.added) starts.add(extra);
  for (const rule of rules) for (const instant of rule.between(window.from, window.to)) starts.add(instant);
  const wanted = [...starts].filter((instant) => inWindow(instant, window) && !isExcluded(instant, start, dates));
  return {
    starts: wanted.sort((a, b) => a - b).slice(-window.limit),
    goesOn: rules.some((rule) => rule.goesOn(window.to)) || dates.added.some((instant) => instant > window.to),
  };
}

/** @param share among how many rules the search for occurrences is divided */
function ruleOf(line: string, start: EventTime, share: number): EvenSeries {
  // Some programs put parameters of their own before the colon.
  const rule = line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase();
  if (line.length > MAX_RULE_LENGTH) throw new RecurrenceError('The recurrence rule is too long.');
  if (isTooDense(rule)) throw new RecurrenceError('The event repeats too often to be a meeting.');
  const inUtc = withUtcUntil(rule, start.zone);
  return evenSeries(inUtc, start) ?? searchedSeries(inUtc, start, share);
}

/** Every other rule: its occurrences are searched for, within limits. */
function searchedSeries(rule: string, start: EventTime, share: number): EvenSeries {
  const series = parsedRule(rule, start, share);
  return {
    between: (from, to) => between(series, from, to),
    // Without an end it is taken to go on: to search for one more is long where there is none.
    goesOn: (after) => !/(?:COUNT|UNTIL)=/.test(rule) || goesOn(series, after),
  };
}

function parsedRule(rule: string, start: EventTime, share: number): RRuleTemporal {
  const wall = occurrenceStamp(toWallTime(start.instant, start.zone), false).slice(0, -1);
  try {
    return new RRuleTemporal({
      rruleString: `DTSTART;TZID=${start.zone}:${wall}\nRRULE:${rule}`,
      maxIterations: Math.ceil(5_000 / share),
      maxCandidateEvaluations: Math.ceil(20_000 / share),
    });
  } catch {
    throw new RecurrenceError('The recurrence rule cannot be read.');
  }
}

/** By the minute or second, or at more than 24 times a day: no calendar makes such series, but files can hold them. */
function isTooDense(rule: string): boolean {
  if (/FREQ=(?:SECOND|MINUTE)LY/.test(rule)) return true;
  const times = [...rule.matchAll(/BY(?:HOUR|MINUTE|SECOND)=([\d,]*)/g)].map(([, list = '']) => list.split(',').length);
  return times.reduce((product, count) => product * count, 1) > 24;
}

/** An UNTIL in local time is against the standard, and common. */
function withUtcUntil(rule: string, zone: string): string {
  return rule.replace(/UNTIL=(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(?!\d|Z)/, (_, ...fields: string[]) => {
    const [year, month, day, hour, minute, second] = fields.slice(0, 6).map(Number);
    const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    return `UNTIL=${occurrenceStamp(fromWallTime(wall, zone), false)}`;
  });
}

function between(rule: RRuleTemporal, from: number, to: number): number[] {
  try {
    return rule.between(new Date(from), new Date(to), true).map((found) => found.epochMilliseconds);
  } catch {
    throw new RecurrenceError('The recurrence rule has too many occurrences, or none that can be found.');
  }
}

function goesOn(rule: RRuleTemporal, after: number): boolean {
  try {
    return rule.next(new Date(after)) !== null;
  } catch {
    return false;
  }
}

function inWindow(instant: number, window: OccurrenceWindow): boolean {
  return instant >= window.from && instant <= window.to;
}

function isExcluded(instant: number, start: EventTime, dates: DateLines): boolean {
  return dates.removed.has(instant) || (dates.removedDays.size > 0 && dates.removedDays.has(dayOf(instant, start)));
}

function dayOf(instant: number, start: EventTime): string {
  return occurrenceStamp(toWallTime(instant, start.zone), true);
}
