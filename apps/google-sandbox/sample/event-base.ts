import { eventId } from '../core/ids.js';
import { formatInstant } from '../calendar/zones.js';
import type { CalendarEvent, EventTime } from '../calendar/event.js';
import type { SampleOptions } from './options.js';
import { DAY } from './timing.js';

/** An event of the account's own, without guests. */
export function ownEvent(
  options: SampleOptions,
  key: string,
  summary: string,
  start: EventTime,
  end: EventTime,
  created: number,
): CalendarEvent {
  const id = eventId('sample', String(options.seed), options.email, key);
  const stamp = new Date(Math.min(created, options.anchor - DAY)).toISOString();
  const self = { email: options.email, displayName: options.name, self: true };
  return {
    id,
    status: 'confirmed',
    htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
    created: stamp,
    updated: stamp,
    summary,
    creator: self,
    organizer: self,
    start,
    end,
    iCalUID: `${id}@google.com`,
    sequence: 0,
    reminders: { useDefault: true },
    eventType: 'default',
  };
}

/** An all-day time for the day of an instant. */
export function dateOf(instant: number): EventTime {
  return { date: new Date(instant).toISOString().slice(0, 10) };
}

export function timeIn(instant: number, timeZone: string): EventTime {
  return { dateTime: formatInstant(instant, timeZone), timeZone };
}
