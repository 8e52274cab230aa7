import ICAL from 'ical.js';
import { basicInstant } from './zones.js';
import type { CalendarEvent, EventAttendee, EventPerson, EventTime } from './event.js';
import { cancelledShape } from './event.js';
import { eventTime, instantOf } from './ics-times.js';

export interface IcsContext {
  /** The account's address. */
  self: string;
  timeZone: string;
  /** Used when the file gives no CREATED, LAST-MODIFIED or DTSTAMP. ISO text. */
  fallbackStamp: string;
}

const LONGEST_SECONDS = 20 * 366 * 86_400;
const RESPONSES: Record<string, string> = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' };

/** A VEVENT as Google's event resource. `id` is the id of the series or single event. Throws when there is no usable start. */
export function icsEvent(component: ICAL.Component, id: string, context: IcsContext): CalendarEvent {
  const recurrenceId = timeOf(component, 'recurrence-id', context);
  const event: CalendarEvent = { id: recurrenceId ? `${id}_${recurrenceId.suffix}` : id, status: statusOf(component) };
  if (recurrenceId) Object.assign(event, { recurringEventId: id, originalStartTime: recurrenceId.value });
  if (event.status === 'cancelled') return cancelledShape(event);

  const start = timeOf(component, 'dtstart', context);
  if (!start) throw new Error('no DTSTART');
  const stamp = stampOf(component, ['dtstamp']) ?? context.fallbackStamp;
  const organizer = person(component.getFirstProperty('organizer'), context);
  const recurrence = recurrenceId ? [] : recurrenceLines(component);
  return prune({
    ...event,
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${event.id} ${context.self}`).toString('base64url')}`,
    created: stampOf(component, ['created']) ?? stamp,
    updated: stampOf(component, ['last-modified']) ?? stamp,
    summary: textOf(component, 'summary'),
    description: textOf(component, 'description'),
    location: textOf(component, 'location'),
    creator: organizer ?? { email: context.self, self: true },
    organizer: organizer ?? { email: context.self, self: true },
    start: start.value,
    end: endOf(component, start.time, start.value, context),
    recurrence: recurrence.length > 0 ? recurrence : undefined,
    transparency: textOf(component, 'transp')?.toUpperCase() === 'TRANSPARENT' ? 'transparent' : undefined,
    visibility: visibilityOf(textOf(component, 'class')),
    iCalUID: textOf(component, 'uid') ?? `${id}@google.com`,
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0) || 0,
    attendees: attendeesOf(component, organizer?.email, context),
    hangoutLink: textOf(component, 'x-google-conference'),
    reminders: { useDefault: true },
    eventType: 'default',
  });
}

function timeOf(
  component: ICAL.Component,
  name: string,
  context: IcsContext,
): { time: ICAL.Time; value: EventTime; suffix: string } | undefined {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return undefined;
  const tzid = tzidOf(property);
  const instant = instantOf(time, tzid, context.timeZone);
  if (!Number.isFinite(instant) || Math.abs(instant) > 8e15) throw new Error(`unusable ${name.toUpperCase()}`);
  const suffix = time.isDate ? basicInstant(instant).slice(0, 8) : basicInstant(instant);
  return { time, value: eventTime(time, tzid, context.timeZone), suffix };
}

function tzidOf(property: ICAL.Property): string | undefined {
  const tzid = property.getParameter('tzid');
  return typeof tzid === 'string' ? tzid : undefined;
}

function endOf(component: ICAL.Component, start: ICAL.Time, startValue: EventTime, context: IcsContext): EventTime {
  const end = timeOf(component, 'dtend', context);
  if (end && end.time.isDate === start.isDate) return end.value;
  const duration = component.getFirstPropertyValue('duration');
  const shifted = start.clone();
  if (duration instanceof ICAL.Duration) {
    // ical.js counts day by day: a length of ages would take ages.
    if (!(Math.abs(duration.toSeconds()) < LONGEST_SECONDS)) throw new Error('unusable DURATION');
    shifted.addDuration(duration);
  } else if (start.isDate) shifted.adjust(1, 0, 0, 0);
  else return startValue;
  return eventTime(shifted, tzidOf(component.getFirstProperty('dtstart')!), context.timeZone);
}

function statusOf(component: ICAL.Component): CalendarEvent['status'] {
  const status = textOf(component, 'status')?.toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : 'confirmed';
}

function visibilityOf(classification: string | undefined): string | undefined {
  const value = classification?.toLowerCase();
  return value === 'private' || value === 'confidential' ? value : undefined;
}

function recurrenceLines(component: ICAL.Component): string[] {
  return ['rrule', 'rdate', 'exdate'].flatMap((name) =>
    component.getAllProperties(name).map((property) =>
      property
        .toICALString()
        .replace(/\r?\n[ \t]/g, '')
        .trim(),
    ),
  );
}

function stampOf(component: ICAL.Component, names: readonly string[]): string | undefined {
  for (const name of names) {
    const time = component.getFirstPropertyValue(name);
    if (!(time instanceof ICAL.Time)) continue;
    const stamp = new Date(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second));
    if (!Number.isNaN(stamp.getTime())) return stamp.toISOString();
  }
  return undefined;
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function attendeesOf(
  component: ICAL.Component,
  organizer: string | undefined,
  context: IcsContext,
): EventAttendee[] | undefined {
  const attendees = component.getAllProperties('attendee').flatMap((property): EventAttendee[] => {
    const base = person(property, context);
    if (!base) return [];
    const parameter = (name: string): string => String(property.getParameter(name) ?? '').toUpperCase();
    return [
      prune({
        ...base,
        organizer: base.email === organizer ? true : undefined,
        resource: /^(ROOM|RESOURCE)$/.test(parameter('cutype')) ? true : undefined,
        optional: parameter('role') === 'OPT-PARTICIPANT' ? true : undefined,
        responseStatus: RESPONSES[parameter('partstat')] ?? 'needsAction',
      }),
    ];
  });
  return attendees.length > 0 ? attendees : undefined;
}

function person(property: ICAL.Property | null, context: IcsContext): EventPerson | undefined {
  const address = property?.getFirstValue();
  if (!property || typeof address !== 'string') return undefined;
  const email = address
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  if (!email.includes('@')) return undefined;
  const name = property.getParameter('cn');
  return prune({
    email,
    displayName: typeof name === 'string' && name !== '' ? name : undefined,
    self: email === context.self ? true : undefined,
  });
}

function prune<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
