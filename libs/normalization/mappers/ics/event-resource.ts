import ICAL from 'ical.js';
import type { JsonRecord } from '../shared/reader.js';
import { type IcsSource, timeOf, valueOf, zoneFor } from './event-times.js';
import { attendeesOf, organizerOf } from './event-people.js';

export type { IcsSource } from './event-times.js';

const LONGEST_SECONDS = 20 * 366 * 86_400;

/** A VEVENT in the form of Google's event resource; null when it has no usable start. */
export function eventResource(component: ICAL.Component, source: IcsSource): JsonRecord | null {
  const original = timeOf(component, 'recurrence-id', source);
  const start = timeOf(component, 'dtstart', source) ?? original;
  if (!start) return null;
  const organizer = organizerOf(component, source);
  return {
    id: original ? `${source.id}_${original.time.toICALString()}` : source.id,
    ...(original ? { recurringEventId: source.id, originalStartTime: original.value } : {}),
    status: statusOf(component),
    summary: textOf(component, 'summary'),
    description: textOf(component, 'description'),
    location: textOf(component, 'location'),
    start: start.value,
    end: endOf(component, start.time, source),
    recurrence: original ? undefined : recurrenceOf(component, source),
    iCalUID: textOf(component, 'uid'),
    visibility: textOf(component, 'class')?.toLowerCase(),
    organizer,
    attendees: attendeesOf(component, organizer?.email, source),
    sequence: sequenceOf(component),
    updated: updatedOf(component),
  };
}

function endOf(component: ICAL.Component, start: ICAL.Time, source: IcsSource): JsonRecord | undefined {
  const end = timeOf(component, 'dtend', source);
  if (end && end.time.isDate === start.isDate) return end.value;
  const duration = valueOf(component.getFirstProperty('duration'));
  // ical.js counts day by day: a length of ages would take ages.
  if (!(duration instanceof ICAL.Duration) || !(Math.abs(duration.toSeconds()) < LONGEST_SECONDS)) return undefined;
  const shifted = start.clone();
  shifted.addDuration(duration);
  return timeOf(component, 'dtstart', source, shifted)?.value;
}

/** RRULE, RDATE and EXDATE lines; names of zones that only the file knows are replaced where they are known by another. */
function recurrenceOf(component: ICAL.Component, source: IcsSource): string[] | undefined {
  const lines = ['rrule', 'rdate', 'exdate'].flatMap((name) =>
    component.getAllProperties(name).flatMap((property) => lineOf(property, source) ?? []),
  );
  return lines.length > 0 ? lines : undefined;
}

function lineOf(property: ICAL.Property, source: IcsSource): string | null {
  try {
    const line = property
      .toICALString()
      .replace(/\r?\n[ \t]/g, '')
      .trim();
    const zone = zoneFor(property, source);
    return zone === null ? line : line.replace(/;TZID=(?:"[^"]*"|[^;:]*)/i, `;TZID=${zone}`);
  } catch {
    return null;
  }
}

function sequenceOf(component: ICAL.Component): number | undefined {
  const sequence = Number(valueOf(component.getFirstProperty('sequence')));
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : undefined;
}

/** When this state of the event was written: invitations tell it by DTSTAMP, calendars by LAST-MODIFIED. */
function updatedOf(component: ICAL.Component): string | undefined {
  const stamps = ['dtstamp', 'last-modified'].flatMap((name) => {
    const value = valueOf(component.getFirstProperty(name));
    if (!(value instanceof ICAL.Time)) return [];
    const instant = value.toUnixTime();
    return Number.isFinite(instant) ? [instant * 1_000] : [];
  });
  const latest = Math.max(...stamps);
  return Number.isFinite(latest) && Math.abs(latest) < 8e15 ? new Date(latest).toISOString() : undefined;
}

function statusOf(component: ICAL.Component): string {
  const status = textOf(component, 'status')?.toLowerCase();
  return status === 'cancelled' || status === 'tentative' ? status : 'confirmed';
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = valueOf(component.getFirstProperty(name));
  return typeof value === 'string' && value !== '' ? value : undefined;
}
