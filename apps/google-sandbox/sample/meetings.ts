import { eventId } from '../core/ids.js';
import { formatInstant } from '../calendar/zones.js';
import type { CalendarEvent, EventAttendee } from '../calendar/event.js';
import type { Person } from './cast.js';
import { partRandom, sampleContext, type SampleContext, type SampleOptions } from './options.js';
import { PROJECTS } from './projects.js';
import { berlin, DAY, HOUR, officeMoment } from './timing.js';

/** A single meeting with partners; the calendar shows it, and invitations by mail speak of it. */
export interface Meeting {
  event: CalendarEvent;
  organizer: Person;
  guests: readonly Person[];
  start: number;
  end: number;
  created: number;
}

const TITLES = [
  'Review: {item}',
  'Site meeting {project}',
  '{project}: decisions',
  'Samples for {item}',
  'Walk-through {room}',
  'Budget talk {project}',
  'Coordination {item}',
  'Kick-off {item}',
];

/** Meetings over the past eighteen months and the next three. */
export function meetings(options: SampleOptions, count: number): Meeting[] {
  const random = partRandom(options, 'meetings');
  const context = sampleContext(options);
  return Array.from({ length: count }, (_, index): Meeting => {
    const project = random.pick(PROJECTS);
    const days = index < count * 0.15 ? -random.int(1, 85) : random.int(1, Math.max(2, Math.round(project.from * 30)));
    let day = options.anchor - days * DAY;
    while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY;
    const start = berlin(day, random.int(9, 17), random.pick([0, 0, 30, 15]));
    const end = start + random.pick([0.5, 1, 1, 1.5, 2]) * HOUR;
    const partners = random.sample(project.people, random.int(1, 4));
    const guests = random.chance(0.5) ? [...partners, random.pick(context.studio)] : partners;
    const organizer = random.chance(0.6) ? context.me : partners[0]!;
    const title = random
      .pick(TITLES)
      .replace('{item}', random.pick(project.items).replace(/^the /, ''))
      .replace('{project}', project.name)
      .replace('{room}', random.pick(project.rooms).replace(/^the /, ''));
    const created = officeMoment(Math.min(start, options.anchor) - random.int(4, 14) * DAY, random);
    const event = meetingEvent(
      context,
      {
        title,
        organizer,
        guests,
        start,
        end,
        created,
        location: random.pick(['Studio', 'On site', 'Video call', partners[0]!.company.name || 'Studio']),
      },
      `m${index}`,
      options,
    );
    return { event, organizer, guests, start, end, created };
  });
}

interface Details {
  title: string;
  organizer: Person;
  guests: readonly Person[];
  start: number;
  end: number;
  created: number;
  location: string;
}

function meetingEvent(context: SampleContext, details: Details, key: string, options: SampleOptions): CalendarEvent {
  const id = eventId('sample', String(options.seed), options.email, key);
  const zone = details.organizer === context.me ? 'Europe/Berlin' : details.organizer.company.zone;
  const online = details.location === 'Video call';
  return {
    id,
    status: 'confirmed',
    htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
    created: new Date(details.created).toISOString(),
    updated: new Date(details.created + 3 * HOUR).toISOString(),
    summary: details.title,
    ...(details.title.startsWith('Budget')
      ? { description: 'Please bring the latest cost plan.', visibility: 'private' }
      : {}),
    ...(online
      ? { hangoutLink: `https://meet.google.com/${id.slice(0, 3)}-${id.slice(3, 7)}-${id.slice(7, 10)}` }
      : { location: details.location }),
    creator: { email: details.organizer.email, ...(details.organizer === context.me ? { self: true } : {}) },
    organizer: personOf(details.organizer, context),
    start: { dateTime: formatInstant(details.start, zone), timeZone: zone },
    end: { dateTime: formatInstant(details.end, zone), timeZone: zone },
    iCalUID:
      details.organizer === context.me ? `${id}@google.com` : `${id.slice(0, 12)}@${details.organizer.company.domain}`,
    sequence: 0,
    attendees: attendeesOf(details, context),
    reminders: { useDefault: true },
    eventType: 'default',
  };
}

function personOf(person: Person, context: SampleContext): { email: string; displayName: string; self?: boolean } {
  return { email: person.email, displayName: person.name, ...(person === context.me ? { self: true } : {}) };
}

const ANSWERS = ['accepted', 'accepted', 'accepted', 'tentative', 'needsAction', 'declined'];

function attendeesOf(details: Details, context: SampleContext): EventAttendee[] {
  const everybody = [...new Set([details.organizer, context.me, ...details.guests])];
  const people = everybody.map((person, index): EventAttendee => ({
    ...personOf(person, context),
    ...(person === details.organizer ? { organizer: true } : {}),
    ...(index === 4 ? { optional: true } : {}),
    responseStatus:
      person === details.organizer ? 'accepted' : ANSWERS[((details.created / 1000 + index * 7) % ANSWERS.length) | 0]!,
  }));
  if (details.location !== 'Studio') return people;
  const room = `room.long-table@${context.me.company.domain}`;
  return [...people, { email: room, displayName: 'Long table', resource: true, responseStatus: 'accepted' }];
}
