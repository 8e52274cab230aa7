import type { Calendar } from './calendar.js';
import type { CalendarEvent } from './event.js';

/** An event with kind, etag and the viewer's `self` marks. */
export function eventResource(event: CalendarEvent, calendar: Calendar, viewer: string): object {
  const { id, ...fields } = event;
  const attendees = event.attendees?.map((attendee) =>
    attendee.email === viewer ? { ...attendee, self: true } : attendee,
  );
  return {
    kind: 'calendar#event',
    etag: calendar.etagOf(event.recurringEventId && !calendar.get(id) ? event.recurringEventId : id),
    id,
    ...fields,
    ...(attendees ? { attendees } : {}),
  };
}

const COLORS = ['#9fe1e7', '#9fc6e7', '#b3dc6c', '#fbe983', '#ffad46', '#cd74e6'];

/** An entry of calendarList. */
export function calendarListEntry(calendar: Calendar, index: number): object {
  const { id, summary, description, timeZone, primary, accessRole } = calendar.info;
  return {
    kind: 'calendar#calendarListEntry',
    etag: `"${1_700_000_000_000 + index}"`,
    id,
    summary,
    ...(description ? { description } : {}),
    timeZone,
    colorId: String(14 + (index % 8)),
    backgroundColor: COLORS[index % COLORS.length],
    foregroundColor: '#000000',
    selected: true,
    accessRole,
    defaultReminders: primary ? [{ method: 'popup', minutes: 10 }] : [],
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
    ...(primary ? { primary: true } : {}),
  };
}

/** A calendar's own resource. */
export function calendarResource(calendar: Calendar): object {
  const { id, summary, description, timeZone } = calendar.info;
  return {
    kind: 'calendar#calendar',
    etag: `"${1_700_000_000_000}"`,
    id,
    summary,
    ...(description ? { description } : {}),
    timeZone,
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}
