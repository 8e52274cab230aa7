import ICAL from 'ical.js';
import { forgetEndlessRules } from './zone-rules.js';

const BARE_DATE = /^((?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(?:;(?!VALUE=)[^:;]*)*):(\d{8}(?:,\d{8})*)$/i;

/**
 * Reads a VEVENT line by line, so that one that is not written well costs only itself.
 * @param text unfolded lines
 * @returns null when nothing can be read
 */
export function readEvent(text: string): ICAL.Component | null {
  const properties = text
    .split(/\r?\n/)
    .map((line) => line.trimEnd().replace(BARE_DATE, '$1;VALUE=DATE:$2'))
    .flatMap((line) => (line === '' || /^(?:BEGIN|END):/i.test(line) ? [] : [readLine(line)]))
    .filter((property) => property !== null);
  return properties.length === 0 ? null : new ICAL.Component(['vevent', properties, []]);
}

function readLine(line: string): unknown[] | null {
  try {
    return ICAL.parse.property(line) as unknown[];
  } catch {
    return null;
  }
}

/** The zones that VTIMEZONE components describe, by their names; what cannot be read is left out. */
export function readZones(texts: readonly string[]): Map<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const text of texts) {
    const component = readComponent(text);
    const tzid = component?.getFirstPropertyValue('tzid');
    if (!component || typeof tzid !== 'string') continue;
    forgetEndlessRules(component);
    zones.set(tzid, new ICAL.Timezone({ component, tzid }));
  }
  return zones;
}

function readComponent(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(text) as unknown[]);
  } catch {
    return null;
  }
}
