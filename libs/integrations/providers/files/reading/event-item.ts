import { BLANK_ITEM, type StagedItem } from '../domain/staged-item.js';
import type { CalendarInfo } from './calendar-reader.js';
import { hashOf } from './hash.js';
import { type IcsProperty, unescaped } from './ics-property.js';
import { isKnownZone, readIcsDuration, readIcsTime } from './ics-time.js';

const DAY_MS = 86_400_000;
const MOST_PEOPLE = 500;
/** Each event carries the rules of its zones, so that long ones in a file of many events would become many times the file. */
const MAX_ZONES_LENGTH = 32 * 1024;

type Properties = readonly IcsProperty[];

/**
 * An event, as it waits for its import. An occurrence that was changed by itself is an item of its own, named after its
 * series.
 * @param text the VEVENT, each character one byte
 */
export function eventItem(text: string, properties: Properties, calendar: CalendarInfo, index: number): StagedItem {
  const uid = unescaped(valueOf(properties, 'UID') ?? '');
  const id = uid === '' ? hashOf('event', text) : hashOf('uid', uid);
  const recurrence = find(properties, 'RECURRENCE-ID');
  const original = recurrence ? readIcsTime(recurrence, calendar.timeZone) : null;
  const suffix = recurrence ? `_${original ? original.toISOString().replace(/[-:.]|000Z/g, '') : index}` : '';
  const start = timeOf(properties, 'DTSTART', calendar) ?? original;
  const status = valueOf(properties, 'STATUS')?.toUpperCase();
  const skip = status === 'CANCELLED' && !recurrence ? 'cancelled' : null;
  return {
    ...BLANK_ITEM,
    kind: 'event',
    sourceId: `ics/${id}${suffix}`,
    dedupeKey: uid === '' || uid.length > 500 ? null : `uid:${uid}${original ? `/${original.toISOString()}` : ''}`,
    occurredAt: start,
    until: untilOf(properties, calendar, start),
    labels: calendar.name === null ? [] : [calendar.name],
    senders: addressesOf(properties, 'ORGANIZER'),
    recipients: addressesOf(properties, 'ATTENDEE'),
    isPrivate: /^(?:PRIVATE|CONFIDENTIAL)$/i.test(valueOf(properties, 'CLASS') ?? ''),
    skip,
    payload: skip === null ? payloadOf(text, id, properties, calendar) : null,
  };
}

function payloadOf(text: string, id: string, properties: Properties, calendar: CalendarInfo): string {
  const used = new Set(properties.flatMap(({ parameters }) => parameters.TZID ?? []));
  const zones: string[] = [];
  let room = MAX_ZONES_LENGTH;
  for (const zone of used) {
    const rules = isKnownZone(zone) ? undefined : calendar.zones.get(zone);
    if (rules === undefined || rules.length > room) continue;
    zones.push(rules);
    room -= rules.length;
  }
  return JSON.stringify({
    format: 'ics',
    id,
    calendar: calendar.name,
    timeZone: calendar.timeZone,
    zones,
    event: text,
  });
}

/** When the last occurrence is over; null for a series that may go on, and without a start. */
function untilOf(properties: Properties, calendar: CalendarInfo, start: Date | null): Date | null {
  if (!start) return null;
  const rules = properties.filter(({ name }) => name === 'RRULE');
  if (properties.some(({ name }) => name === 'RDATE')) return null;
  if (rules.length > 0) return seriesEnd(rules);
  const end = timeOf(properties, 'DTEND', calendar);
  const duration = readIcsDuration(valueOf(properties, 'DURATION') ?? '');
  return new Date(Math.max(start.getTime(), end?.getTime() ?? start.getTime() + Math.max(duration ?? 0, 0)));
}

/** The end of the last possible day, in the westernmost zone; null when a rule has no such day. */
function seriesEnd(rules: Properties): Date | null {
  const ends = rules.map(({ value }) => /UNTIL=(\d{4})(\d{2})(\d{2})/i.exec(value));
  if (ends.includes(null)) return null;
  const days = ends.map((until) => Date.UTC(Number(until![1]), Number(until![2]) - 1, Number(until![3])) + 2 * DAY_MS);
  return new Date(Math.max(...days));
}

function addressesOf(properties: Properties, name: string): string[] {
  const addresses = properties.flatMap((property) => {
    if (property.name !== name) return [];
    const address = property.value
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase();
    return /^[^\s@]+@[^\s@]+$/.test(address) && address.length <= 320 ? [address] : [];
  });
  return [...new Set(addresses)].slice(0, MOST_PEOPLE);
}

function timeOf(properties: Properties, name: string, { timeZone }: CalendarInfo): Date | null {
  const property = find(properties, name);
  return property ? readIcsTime(property, timeZone) : null;
}

const find = (properties: Properties, name: string): IcsProperty | undefined =>
  properties.find((property) => property.name === name);

const valueOf = (properties: Properties, name: string): string | undefined => find(properties, name)?.value;
