import type { EventTime } from './event-time.js';
import { fromWallTime, toWallTime } from './time-zone.js';

/** A series whose occurrences all lie at the same distance: the n-th can be told without those before it. */
export interface EvenSeries {
  /** Instants from `from` to `to`, both included. */
  between(from: number, to: number): number[];
  /** Whether there is any after this instant. */
  goesOn(after: number): boolean;
}

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const MAX_INTERVAL = 1_000;
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/;

/**
 * Reads a rule that says "every n days, weeks, months or years" and no more than its start says already. Nearly all
 * series are such, and reckoning them needs no search.
 * @param rule  upper case, without its name; UNTIL in UTC
 * @returns null for every other rule, and for days that not every month has
 */
export function evenSeries(rule: string, start: EventTime): EvenSeries | null {
  const parts = partsOf(rule);
  const first = new Date(toWallTime(start.instant, start.zone));
  const interval = wholeNumber(parts?.get('INTERVAL') ?? '1', MAX_INTERVAL);
  const count = wholeNumber(parts?.get('COUNT') ?? '1', Number.MAX_SAFE_INTEGER);
  const until = parts && untilOf(parts.get('UNTIL'), start);
  if (!parts || interval === null || count === null || until === null || first.getUTCFullYear() < 1_000) return null;
  const step = stepOf(parts, first, interval);
  if (!step || (parts.has('COUNT') && mayFallIntoGap(first, start.zone))) return null;
  const last = parts.has('COUNT') ? count - 1 : Infinity;
  const at = (index: number): number => fromWallTime(step.wall(index), start.zone);
  return {
    between: (from, to) => {
      const found: number[] = [];
      for (let index = step.before(from); index <= last; index += 1) {
        const instant = at(index);
        if (!(instant <= to && instant <= until)) break;
        // A time that no clock shows, because they were set forward, is no occurrence.
        if (instant >= from && toWallTime(instant, start.zone) === step.wall(index)) found.push(instant);
      }
      return found;
    },
    goesOn: (after) => {
      let index = step.before(after);
      while (at(index) <= after) index += 1;
      return index <= last && at(index) <= until;
    },
  };
}

/** Clocks are set forward at night; what falls into that hour is not counted, so it has to be searched for. */
const mayFallIntoGap = (first: Date, zone: string): boolean => zone !== 'UTC' && first.getUTCHours() < 4;

interface Step {
  /** Wall time of the occurrence with this index. */
  wall(index: number): number;
  /** Index of an occurrence shortly before an instant; never below 0. */
  before(instant: number): number;
}

function stepOf(parts: ReadonlyMap<string, string>, first: Date, interval: number): Step | null {
  const [freq, byDay, byMonth, byMonthDay] = ['FREQ', 'BYDAY', 'BYMONTH', 'BYMONTHDAY'].map((name) => parts.get(name));
  const [day, month] = [first.getUTCDate(), first.getUTCMonth() + 1];
  const sameDay = byMonthDay === undefined || Number(byMonthDay) === day;
  if (freq === 'DAILY' || freq === 'WEEKLY') {
    const sameWeekday = byDay === undefined || (freq === 'WEEKLY' && byDay === WEEKDAYS[first.getUTCDay()]);
    if (!sameWeekday || byMonth !== undefined || byMonthDay !== undefined) return null;
    const length = DAY * (freq === 'WEEKLY' ? 7 : 1) * interval;
    return {
      wall: (index) => first.getTime() + index * length,
      before: (instant) => Math.max(0, Math.floor((instant - 2 * DAY - first.getTime()) / length)),
    };
  }
  if ((freq !== 'MONTHLY' && freq !== 'YEARLY') || byDay !== undefined || !sameDay || day > 28) return null;
  if (byMonth !== undefined && (freq === 'MONTHLY' || Number(byMonth) !== month)) return null;
  // The 4th of every month is not what a yearly rule with a day and no month says.
  if (freq === 'YEARLY' && byMonthDay !== undefined && byMonth === undefined) return null;
  const months = interval * (freq === 'YEARLY' ? 12 : 1);
  const timeOfDay = first.getTime() - Date.UTC(first.getUTCFullYear(), month - 1, day);
  return {
    wall: (index) => Date.UTC(first.getUTCFullYear(), month - 1 + index * months, day) + timeOfDay,
    before: (instant) => {
      const date = new Date(instant - 2 * DAY);
      const passed = (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() + 1 - month;
      return Math.max(0, Math.floor(passed / months) - 1);
    },
  };
}

/** Null for what is written twice, or is no rule of this kind. */
function partsOf(rule: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of rule.split(';')) {
    const [name = '', value = ''] = part.split('=', 2);
    if (name === '' && value === '') continue;
    if (!/^(?:FREQ|INTERVAL|COUNT|UNTIL|WKST|BYDAY|BYMONTH|BYMONTHDAY)$/.test(name) || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

function wholeNumber(text: string, largest: number): number | null {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= largest ? value : null;
}

/** Infinity without an end; null for one that has to be understood first. */
function untilOf(text: string | undefined, { allDay }: EventTime): number | null {
  if (text === undefined) return Infinity;
  const match = UNTIL.exec(text);
  if (!match || (match[4] === undefined) !== allDay) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  return year! < 1_000 ? null : Date.UTC(year!, month! - 1, day, hour, minute, second);
}
