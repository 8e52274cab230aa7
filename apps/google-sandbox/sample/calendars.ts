import { Calendar } from '../calendar/calendar.js';
import { cancelledShape, type CalendarEvent } from '../calendar/event.js';
import { eventId } from '../core/ids.js';
import { allDayEvents, deadlines, holidays } from './all-day.js';
import { meetings, type Meeting } from './meetings.js';
import type { SampleOptions } from './options.js';
import { seriesEvents } from './series.js';

const ZONE = 'Europe/Berlin';
const MEETINGS = 91;

/** The single meetings of the sample; a few were called off. */
export function sampleMeetings(options: SampleOptions): Meeting[] {
  return meetings(options, MEETINGS).map((meeting, index) =>
    index % 19 === 7 ? { ...meeting, event: { ...meeting.event, status: 'cancelled' } } : meeting,
  );
}

/** Three calendars with about 150 events: the account's own, the studio's deadlines, and public holidays (read-only). */
export function sampleCalendars(options: SampleOptions): Calendar[] {
  const { email, seed } = options;
  const singles = sampleMeetings(options).map(({ event }) =>
    event.status === 'cancelled' ? { ...cancelledShape(event) } : event,
  );
  const own = byUpdate([...singles, ...seriesEvents(options), ...allDayEvents(options)]);
  const calendarId = (name: string): string =>
    `c_${eventId('sample', String(seed), email, name)}@group.calendar.google.com`;
  return [
    new Calendar({ id: email, summary: email, timeZone: ZONE, primary: true, accessRole: 'owner' }, own),
    new Calendar(
      {
        id: calendarId('deadlines'),
        summary: 'Studio deadlines',
        description: 'Submissions, competitions, hand-overs',
        timeZone: ZONE,
        primary: false,
        accessRole: 'owner',
      },
      byUpdate(deadlines(options)),
    ),
    new Calendar(
      {
        id: 'en.german#holiday@group.v.calendar.google.com',
        summary: 'Holidays in Germany',
        timeZone: ZONE,
        primary: false,
        accessRole: 'reader',
      },
      byUpdate(holidays(options)),
    ),
  ];
}

function byUpdate(events: CalendarEvent[]): CalendarEvent[] {
  return events.sort((a, b) =>
    (a.updated ?? '') < (b.updated ?? '') ? -1 : (a.updated ?? '') > (b.updated ?? '') ? 1 : a.id < b.id ? -1 : 1,
  );
}
