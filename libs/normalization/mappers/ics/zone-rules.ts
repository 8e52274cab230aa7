import ICAL from 'ical.js';
import { valueOf } from './event-times.js';

/** A zone changes its clocks twice a year; the rest of what a file says of it is history. */
const MAX_RULES = 8;
const PARTS = new Set(['BYMONTH', 'BYDAY', 'BYMONTHDAY']);

/**
 * ical.js reckons every change of clocks that a rule names, so a rule for each second takes all memory, and one that
 * never comes true all time. Without its rule a change happens once.
 */
export function forgetEndlessRules(zone: ICAL.Component): void {
  let rules = 0;
  for (const change of zone.getAllSubcomponents()) {
    for (const rule of change.getAllProperties('rrule')) {
      rules += 1;
      if (rules > MAX_RULES || !isOnceAYear(rule)) change.removeProperty(rule);
    }
  }
}

/** On one day of one month, which every year has. */
function isOnceAYear(property: ICAL.Property): boolean {
  const rule = valueOf(property);
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY' || rule.interval !== 1) return false;
  const parts: Readonly<Record<string, readonly unknown[]>> = rule.parts;
  if (Object.keys(parts).some((name) => !PARTS.has(name))) return false;
  const { BYMONTH: months, BYDAY: days, BYMONTHDAY: monthDays = [] } = parts;
  const oneMonth = months === undefined || (months.length === 1 && Number(months[0]) >= 1 && Number(months[0]) <= 12);
  // `SU` alone is every Sunday, unless the days of the month leave one of them.
  const day = days?.length === 1 ? String(days[0]) : null;
  const oneDay = day === null ? days === undefined : /^(?:[+-]?[1-4]|-1)[A-Z]{2}$/.test(day) || monthDays.length > 0;
  return (
    oneMonth && oneDay && monthDays.length <= 7 && monthDays.every((date) => Number(date) >= 1 && Number(date) <= 28)
  );
}
