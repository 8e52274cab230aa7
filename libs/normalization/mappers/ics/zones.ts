import ICAL from 'ical.js';
import { valueOf } from './event-times.js';

/** A zone changes its clocks twice a year; the rest of what a file says of it is history. */
const MAX_RULES = 8;
const PARTS = new Set(['BYMONTH', 'BYDAY', 'BYMONTHDAY']);

/**
 * The zones that a file describes, by their names.
 * @param texts VTIMEZONE components, each character one byte; those that cannot be read are left out
 */
export function zonesOf(texts: readonly string[]): Map<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const text of texts) {
    const component = parsed(text);
    const tzid = component?.getFirstPropertyValue('tzid');
    if (!component || typeof tzid !== 'string') continue;
    forgetEndlessRules(component);
    zones.set(tzid, new ICAL.Timezone({ component, tzid }));
  }
  return zones;
}

/** Text as it was staged. */
function parsed(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(Buffer.from(text, 'latin1').toString('utf8')) as unknown[]);
  } catch {
    return null;
  }
}

/**
 * ical.js reckons every change of clocks that a rule names, so a rule for each second takes all memory, and one that
 * never comes true all time. Without its rule a change happens once.
 */
function forgetEndlessRules(zone: ICAL.Component): void {
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
  const oneDay = days === undefined || (days.length === 1 && /^(?:[+-]?[1-4]|-1)?[A-Z]{2}$/.test(String(days[0])));
  return oneMonth && oneDay && monthDays.length <= 7 && monthDays.every((day) => Number(day) >= 1 && Number(day) <= 28);
}
