import ICAL from 'ical.js';
import type { RawPayload } from '../../../integrations/index.js';
import { calendarMapper } from '../calendar/calendar-event.js';
import type { Part } from '../gmail/parts.js';
import { readEvent, readZones } from '../ics/components.js';
import { eventResource } from '../ics/event-resource.js';
import { attendeesOf } from '../ics/event-people.js';
import { valueOf } from '../ics/event-times.js';
import type { MappedItem, MappingContext, RawItem } from '../mapper.js';
import { asString, type JsonRecord } from '../shared/reader.js';
import { usableAddress } from '../shared/usable-address.js';
import { type CalendarText, calendarsIn } from './calendar-text.js';

/** What a mail says of meetings. */
export interface Invitation {
  /** REQUEST, CANCEL, REPLY, … of the first calendar. */
  method: string;
  /** Everything that is written in its events, to be compared with the mail's text. */
  text: string;
  /** Events in the form of Google's, one for each UID and occurrence. */
  events: JsonRecord[];
  /** Of a REPLY: who answers, and what. */
  answers: ReadonlyMap<string, string>;
}

/**
 * These state how the meeting is. An answer states only who comes, which its mail tells by the author's response; a
 * counter-proposal is a wish: neither makes a meeting, nor changes one.
 */
const STATES = new Set(['REQUEST', 'PUBLISH', 'CANCEL']);
const MAX_UID_LENGTH = 200;

/**
 * Reads the calendars in a mail. Never throws: whatever is wrong with a calendar, the mail is a mail.
 * @param sentAt stands in for the time of a meeting that is called off without saying when it was
 * @returns null when there is none, or none that can be read
 */
export function readInvitation(root: Part, item: RawItem, context: MappingContext, sentAt: Date): Invitation | null {
  const calendars = calendarsIn(root);
  const [first] = calendars;
  if (!first) return null;
  const events = new Map<string, JsonRecord>();
  const answers = new Map<string, string>();
  const texts: string[] = [];
  for (const calendar of calendars) {
    for (const component of componentsOf(calendar)) {
      texts.push(...['summary', 'description', 'location', 'comment'].map((name) => textOf(component, name)));
      if (calendar.method === 'REPLY') collectAnswers(component, context, answers);
      if (!STATES.has(calendar.method)) continue;
      const resource = stateOf(component, calendar, { item, context, sentAt });
      if (!resource) continue;
      const key = JSON.stringify([resource.iCalUID, resource.originalStartTime]);
      if (!events.has(key)) events.set(key, resource);
    }
  }
  return { method: first.method, text: texts.join('\n'), events: [...events.values()], answers };
}

function componentsOf(calendar: CalendarText): ICAL.Component[] {
  return calendar.events.flatMap((text) => readEvent(text) ?? []);
}

/** How a meeting is now; null when it has no UID or no time. */
function stateOf(
  component: ICAL.Component,
  { method, timeZone, zones }: CalendarText,
  { item, context, sentAt }: { item: RawItem; context: MappingContext; sentAt: Date },
): JsonRecord | null {
  try {
    const uid = textOf(component, 'uid');
    if (uid === '') return null;
    const cancelled = method === 'CANCEL';
    if (cancelled && !component.hasProperty('dtstart') && !component.hasProperty('recurrence-id'))
      component.addPropertyWithValue('dtstart', ICAL.Time.fromJSDate(sentAt, true));
    const source = { id: idOf(item, uid), timeZone, zones: readZones(zones), ownAddresses: context.ownAddresses };
    const resource = eventResource(component, source);
    return resource && cancelled ? { ...resource, status: 'cancelled' } : resource;
  } catch {
    return null;
  }
}

/** The meetings that an invitation tells of, by the mapping of calendars. One that cannot be mapped is left out. */
export function meetingsOf({ events }: Invitation, item: RawItem, context: MappingContext): MappedItem {
  const mapped = events.flatMap((event) => {
    const id = idOf(item, asString(event.iCalUID) ?? '');
    const result = calendarMapper.map({ ...item, sourceId: id, payload: JSON.stringify(event) as RawPayload }, context);
    return result.ok ? [result.mapped] : [];
  });
  const all = mapped.flatMap(({ interactions }) => interactions);
  const changed = new Set(all.flatMap(({ sourceId, seriesException }) => (seriesException ? [sourceId] : [])));
  return {
    // What the mail says of one occurrence alone replaces what it says of the series.
    interactions: all.filter(({ sourceId, seriesException }) => seriesException || !changed.has(sourceId)),
    seriesRefresh: mapped.flatMap(({ seriesRefresh }) => seriesRefresh),
    mapAgainAt: mapped.reduce<Date | null>(
      (soonest, { mapAgainAt }) => (mapAgainAt && (!soonest || mapAgainAt < soonest) ? mapAgainAt : soonest),
      null,
    ),
  };
}

/** Id of a meeting within its mail: ids of occurrences are made of it, and a slash would cut it in two. */
function idOf(item: RawItem, uid: string): string {
  return `${item.sourceId}#${uid.replaceAll('/', '%2F').slice(0, MAX_UID_LENGTH)}`;
}

function collectAnswers(
  component: ICAL.Component,
  { ownAddresses }: MappingContext,
  answers: Map<string, string>,
): void {
  const source = { id: '', timeZone: null, zones: new Map<string, ICAL.Timezone>(), ownAddresses };
  for (const attendee of attendeesOf(component, undefined, source) ?? []) {
    const usable = usableAddress(asString(attendee.email) ?? '');
    const response = asString(attendee.responseStatus);
    if (usable && response !== null) answers.set(usable.address, response);
  }
}

function textOf(component: ICAL.Component, name: string): string {
  const value = valueOf(component.getFirstProperty(name));
  return typeof value === 'string' ? value : '';
}
