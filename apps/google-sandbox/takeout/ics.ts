import type { Calendar } from '../calendar/calendar.js';
import type { CalendarEvent, EventAttendee, EventTime } from '../calendar/event.js';

const ANSWERS: Readonly<Record<string, string>> = {
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
};
const LINE = 70;

/** A calendar as Google exports it. Single occurrences that were cancelled become exceptions of their series. */
export function calendarIcs({ info, since }: Pick<Calendar, 'info'> & { since: Calendar['since'] }): Buffer {
  const events = since(-1).map(({ event }) => event);
  const uids = new Map(events.map(({ id, iCalUID }) => [id, iCalUID]));
  return icsOf(info.summary, info.timeZone, events, uids);
}

function icsOf(
  name: string,
  timeZone: string,
  events: readonly CalendarEvent[],
  uids: ReadonlyMap<string, string | undefined>,
): Buffer {
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...events.flatMap((event) => eventLines(event, uids.get(event.recurringEventId ?? event.id))),
    'END:VCALENDAR',
  ];
  return Buffer.from(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

function eventLines(event: CalendarEvent, uid: string | undefined): string[] {
  const start = event.start ?? event.originalStartTime;
  // Of a deleted event Google exports nothing.
  if (!start || uid === undefined) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART${timeOf(start)}`,
    ...(event.end ? [`DTEND${timeOf(event.end)}`] : []),
    ...(event.originalStartTime ? [`RECURRENCE-ID${timeOf(event.originalStartTime)}`] : []),
    ...(event.recurrence ?? []),
    `STATUS:${event.status.toUpperCase()}`,
    ...textLine('SUMMARY', event.summary),
    ...textLine('DESCRIPTION', event.description),
    ...textLine('LOCATION', event.location),
    ...(event.visibility ? [`CLASS:${event.visibility.toUpperCase()}`] : []),
    ...(event.organizer?.email ? [`ORGANIZER${cn(event.organizer.displayName)}:mailto:${event.organizer.email}`] : []),
    ...(event.attendees ?? []).map(attendeeLine),
    'END:VEVENT',
  ];
}

function attendeeLine({ email, displayName, responseStatus, resource }: EventAttendee): string {
  const answer = ANSWERS[responseStatus] ?? 'NEEDS-ACTION';
  return `ATTENDEE;CUTYPE=${resource ? 'RESOURCE' : 'INDIVIDUAL'};PARTSTAT=${answer}${cn(displayName)}:mailto:${email}`;
}

const cn = (name: string | undefined): string => (name ? `;CN="${name.replaceAll('"', "'")}"` : '');

function textLine(name: string, text: string | undefined): string[] {
  return text ? [`${name}:${escaped(text)}`] : [];
}

function timeOf({ date, dateTime, timeZone }: EventTime): string {
  if (date) return `;VALUE=DATE:${date.replaceAll('-', '')}`;
  const compact = (dateTime ?? '').slice(0, 19).replaceAll(/[-:]/g, '');
  if (timeZone && timeZone !== 'UTC') return `;TZID=${timeZone}:${compact}`;
  return `:${new Date(dateTime ?? 0).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');

/** Lines are folded by characters; a character is never cut. */
function folded(line: string): string {
  const characters = Array.from(line);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += LINE) pieces.push(characters.slice(at, at + LINE).join(''));
  return pieces.join('\r\n ');
}
