import type { CalendarEvent, EventAttendee } from '../calendar/event.js';
import { basicInstant, wallToInstant } from '../calendar/zones.js';
import { PEOPLE, personByEmail, type Person } from './cast.js';
import { ownEvent, timeIn, dateOf } from './event-base.js';
import { sampleContext, type SampleContext, type SampleOptions } from './options.js';
import { berlin, DAY, HOUR } from './timing.js';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';

/** Recurring events with their moved, changed and cancelled instances, and single events on the edges of summer time. */
export function seriesEvents(options: SampleOptions): CalendarEvent[] {
  const context = sampleContext(options);
  return [
    ...standUp(options, context),
    ...siteMeeting(options, context),
    ...heronCall(options, context),
    ...smallSeries(options),
    ...birthdays(options),
    ...clockChanges(options),
  ];
}

/** The first given weekday (0 = Sunday) on or after a day. */
function weekdayFrom(day: number, weekday: number): number {
  let found = Math.floor(day / DAY) * DAY;
  while (new Date(found).getUTCDay() !== weekday) found += DAY;
  return found;
}

function guests(context: SampleContext, people: readonly Person[], organizer: Person): EventAttendee[] {
  return [organizer, ...people.filter((person) => person !== organizer)].map((person) => ({
    email: person.email,
    displayName: person.name,
    ...(person === context.me ? { self: true } : {}),
    ...(person === organizer ? { organizer: true } : {}),
    responseStatus: 'accepted',
  }));
}

/** An instance that differs from its series, or (without changes) one that was cancelled. */
function exception(
  master: CalendarEvent,
  original: number,
  zone: string,
  changes?: Partial<CalendarEvent>,
): CalendarEvent {
  const id = `${master.id}_${basicInstant(original)}`;
  const originalStartTime = timeIn(original, zone);
  if (!changes) return { id, status: 'cancelled', recurringEventId: master.id, originalStartTime };
  const { recurrence: _recurrence, ...shared } = master;
  return {
    ...shared,
    id,
    recurringEventId: master.id,
    originalStartTime,
    updated: new Date(Date.parse(master.updated!) + DAY).toISOString(),
    ...changes,
  };
}

// Every Monday at half past nine; out over Christmas, twice moved, twice called off. Changed for good in the last half year.
function standUp(options: SampleOptions, context: SampleContext): CalendarEvent[] {
  const first = weekdayFrom(options.anchor - 540 * DAY, 1);
  const week = (index: number): number => berlin(first + index * 7 * DAY, 9, 30);
  const split = 54;
  const attendees = guests(context, [context.me, ...context.studio], context.me);
  const excluded = [20, 21, 46].map((index) => basicWall(week(index), BERLIN)).join(',');
  const old: CalendarEvent = {
    ...ownEvent(
      options,
      'standup',
      'Monday round',
      timeIn(week(0), BERLIN),
      timeIn(week(0) + HOUR, BERLIN),
      week(0) - 9 * DAY,
    ),
    recurrence: [
      `EXDATE;TZID=${BERLIN}:${excluded}`,
      `RRULE:FREQ=WEEKLY;UNTIL=${basicInstant(week(split) - 1000)};BYDAY=MO`,
    ],
    location: 'Long table',
    attendees,
  };
  const later = berlin(first + split * 7 * DAY, 10, 0);
  const next: CalendarEvent = {
    ...old,
    ...ownEvent(
      options,
      'standup-later',
      'Monday round',
      timeIn(later, BERLIN),
      timeIn(later + 0.75 * HOUR, BERLIN),
      later - 5 * DAY,
    ),
    // "This and following": a new series that keeps the old one's UID.
    iCalUID: old.iCalUID!,
    id: `${old.id}_R${basicInstant(later).slice(0, 15)}`,
    recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
  };
  const laterWeek = (index: number): number => berlin(first + (split + index) * 7 * DAY, 10, 0);
  return [
    old,
    next,
    exception(old, week(12), BERLIN, {
      start: timeIn(week(12) + DAY, BERLIN),
      end: timeIn(week(12) + DAY + HOUR, BERLIN),
      summary: 'Monday round (on Tuesday)',
    }),
    exception(old, week(30), BERLIN, {
      start: timeIn(week(30) + 4 * HOUR, BERLIN),
      end: timeIn(week(30) + 5 * HOUR, BERLIN),
    }),
    exception(old, week(33), BERLIN),
    exception(next, laterWeek(9), BERLIN),
    exception(next, laterWeek(14), BERLIN, { location: 'Krume, Nordufer', summary: 'Monday round with breakfast' }),
  ];
}

// Every second Thursday on site, organized by the contractor.
function siteMeeting(options: SampleOptions, context: SampleContext): CalendarEvent[] {
  const organizer = personByEmail('k.brandt@havel-bau.example');
  const first = weekdayFrom(options.anchor - 330 * DAY, 4);
  const at = (index: number): number => berlin(first + index * 14 * DAY, 13, 0);
  const base = ownEvent(
    options,
    'jourfixe',
    'Jour fixe Harbour House',
    timeIn(at(0), BERLIN),
    timeIn(at(0) + 1.5 * HOUR, BERLIN),
    at(0) - 14 * DAY,
  );
  const master: CalendarEvent = {
    ...base,
    creator: { email: organizer.email },
    organizer: { email: organizer.email, displayName: organizer.name },
    iCalUID: `jourfixe-2431@${organizer.company.domain}`,
    recurrence: ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    location: 'Baustelle, Container 2',
    attendees: guests(
      context,
      [
        context.me,
        personByEmail('b.havel@havel-bau.example'),
        personByEmail('anders.nystrom@meridian-hotels.example'),
        context.studio[3]!,
      ],
      organizer,
    ),
  };
  return [
    master,
    exception(master, at(5), BERLIN),
    exception(master, at(8), BERLIN, { start: timeIn(at(8) + DAY, BERLIN), end: timeIn(at(8) + DAY + HOUR, BERLIN) }),
    exception(master, at(13), BERLIN, { summary: 'Jour fixe Harbour House (with fire safety)' }),
    exception(master, at(25), BERLIN),
  ];
}

// First Tuesday of the month at ten in New York: in two weeks of the year that is not four in Berlin.
function heronCall(options: SampleOptions, context: SampleContext): CalendarEvent[] {
  const organizer = personByEmail('ewhitfield@blueheron.example');
  const begin = new Date(options.anchor - 320 * DAY);
  const month = (index: number): number => {
    const firstDay = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + index, 1);
    return wallToInstant(weekdayFrom(firstDay, 2) + 10 * HOUR, NEW_YORK);
  };
  const base = ownEvent(
    options,
    'heron',
    'Heron Reading Room: monthly call',
    timeIn(month(0), NEW_YORK),
    timeIn(month(0) + HOUR, NEW_YORK),
    month(0) - 20 * DAY,
  );
  const master: CalendarEvent = {
    ...base,
    creator: { email: organizer.email },
    organizer: { email: organizer.email, displayName: organizer.name },
    iCalUID: `monthly-reading-room@${organizer.company.domain}`,
    recurrence: ['RRULE:FREQ=MONTHLY;BYDAY=1TU'],
    hangoutLink: 'https://meet.google.com/hrn-read-ngr',
    attendees: guests(
      context,
      [context.me, personByEmail('mbell@blueheron.example'), personByEmail('gokonkwo@blueheron.example')],
      organizer,
    ),
  };
  return [
    master,
    exception(master, month(4), NEW_YORK, {
      start: timeIn(month(4) + 2 * HOUR, NEW_YORK),
      end: timeIn(month(4) + 3 * HOUR, NEW_YORK),
    }),
    exception(master, month(7), NEW_YORK),
  ];
}

function smallSeries(options: SampleOptions): CalendarEvent[] {
  const rows: [string, string, string, number, number, number, number][] = [
    ['yoga', 'Yoga', 'RRULE:FREQ=WEEKLY;COUNT=40;BYDAY=WE', 3, 18, 1.25, 400],
    ['books', 'Bookkeeping', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=5', 0, 8, 1, 500],
    ['tax', 'Kontor Hansen: quarterly talk', 'RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE', 3, 15, 1, 450],
    ['models', 'Model afternoon', 'RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=FR', 5, 14, 3, 260],
    ['circle', 'Open House Circle', 'RRULE:FREQ=MONTHLY;BYDAY=-1TH', 4, 19, 2, 520],
  ];
  return rows.map(([key, summary, rule, weekday, hour, length, age]) => {
    const day = firstDayOf(rule, options.anchor - age * DAY, weekday);
    const start = berlin(day, hour, 0);
    return {
      ...ownEvent(options, key, summary, timeIn(start, BERLIN), timeIn(start + length * HOUR, BERLIN), start - 3 * DAY),
      recurrence: [rule],
    };
  });
}

// A series has to start on a day that its own rule names.
function firstDayOf(rule: string, day: number, weekday: number): number {
  const date = new Date(day);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  if (rule.includes('BYMONTHDAY=5')) return first + 4 * DAY;
  if (rule.includes('BYDAY=2')) return weekdayFrom(first, weekday) + 7 * DAY;
  if (rule.includes('BYDAY=-1'))
    return weekdayFrom(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - 7 * DAY, weekday);
  return weekdayFrom(day, weekday);
}

function birthdays(options: SampleOptions): CalendarEvent[] {
  const year = new Date(options.anchor).getUTCFullYear() - 2;
  const people = [4, 17, 33].map((index) => PEOPLE[index]!);
  return people.map((person, index) => {
    const day = Date.UTC(year, 2 + index * 3, 7 + index * 5);
    return {
      ...ownEvent(
        options,
        `birthday${index}`,
        `${person.first}’s birthday`,
        dateOf(day),
        dateOf(day + DAY),
        day - 200 * DAY,
      ),
      recurrence: ['RRULE:FREQ=YEARLY'],
      transparency: 'transparent',
    };
  });
}

// A night train in the night in which the clocks change, spring and autumn.
function clockChanges(options: SampleOptions): CalendarEvent[] {
  const year = new Date(options.anchor).getUTCFullYear();
  return [
    { month: 2, key: 'spring' },
    { month: 9, key: 'autumn' },
  ].map(({ month, key }) => {
    const sunday = weekdayFrom(Date.UTC(year, month, 25), 0);
    const start = berlin(sunday - DAY, 23, 30);
    return {
      ...ownEvent(
        options,
        `clock-${key}`,
        'Night train',
        timeIn(start, BERLIN),
        timeIn(berlin(sunday, 6, 15), BERLIN),
        start - 20 * DAY,
      ),
      location: 'Berlin Hbf',
    };
  });
}

function basicWall(instant: number, zone: string): string {
  return timeIn(instant, zone).dateTime!.slice(0, 19).replace(/[-:]/g, '');
}
