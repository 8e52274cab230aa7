import type { Random } from '../core/prng.js';
import type { Person } from './cast.js';
import { composeRaw } from './compose.js';
import type { SampleMessage } from './draft-message.js';
import type { Meeting } from './meetings.js';
import { partRandom, sampleContext, type SampleOptions } from './options.js';
import { dayText } from './text-blocks.js';
import { basicInstant } from '../calendar/zones.js';
import { HOUR } from './timing.js';

/** The mail that calendars send: invitations from others, answers to the studio's own, and a cancellation now and then. */
export function invitationMail(options: SampleOptions, all: readonly Meeting[]): SampleMessage[] {
  const random = partRandom(options, 'invitations');
  const { me } = sampleContext(options);
  const messages: SampleMessage[] = [];
  all.forEach((meeting, index) => {
    if (meeting.organizer.email !== me.email) {
      messages.push(calendarMail('REQUEST', 'Invitation', meeting, meeting.organizer, me, meeting.created, random));
      if (meeting.event.status === 'cancelled')
        messages.push(
          calendarMail('CANCEL', 'Canceled event', meeting, meeting.organizer, me, meeting.created + 30 * HOUR, random),
        );
    } else if (index % 2 === 0) {
      const guest = meeting.guests[0]!;
      messages.push(calendarMail('REPLY', 'Accepted', meeting, guest, me, meeting.created + 5 * HOUR, random));
    }
  });
  return messages.filter((message) => message.date < options.anchor);
}

function calendarMail(
  method: string,
  verb: string,
  meeting: Meeting,
  from: Person,
  to: Person,
  date: number,
  random: Random,
): SampleMessage {
  const { summary = 'Meeting', iCalUID = '' } = meeting.event;
  const day = dayText(meeting.start, 'en');
  const text =
    method === 'REPLY'
      ? `${from.name} has accepted this invitation.\n\n${summary}\n${day}`
      : `${verb}: ${summary}\n\nWhen: ${day}\nOrganizer: ${meeting.organizer.name}`;
  const content = icsOf(method, meeting, from);
  const raw = composeRaw(
    {
      from,
      to: [to],
      subject: `${verb}: ${summary} @ ${day}`,
      date,
      messageId: `cal.${method.toLowerCase()}.${iCalUID.split('@')[0]!}.${random.int(1000, 9999)}@${from.company.domain}`,
      text,
      calendar: { method, content },
      attachments: [{ filename: 'invite.ics', contentType: 'application/ics', content: Buffer.from(content) }],
      headers: method === 'REPLY' ? ['Auto-Submitted: auto-generated'] : [],
    },
    random,
  );
  return { raw, date, labels: ['INBOX', 'CATEGORY_PERSONAL'] };
}

function icsOf(method: string, meeting: Meeting, answering: Person): string {
  const { iCalUID = '', summary = '', sequence = 0 } = meeting.event;
  const attendees =
    method === 'REPLY'
      ? [`ATTENDEE;CN=${answering.name};PARTSTAT=ACCEPTED:mailto:${answering.email}`]
      : meeting.guests.map(
          (guest) => `ATTENDEE;CN=${guest.name};PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${guest.email}`,
        );
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Studio sample//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${iCalUID}`,
    `DTSTAMP:${basicInstant(meeting.created)}`,
    `DTSTART:${basicInstant(meeting.start)}`,
    `DTEND:${basicInstant(meeting.end)}`,
    `SUMMARY:${summary}`,
    `ORGANIZER;CN=${meeting.organizer.name}:mailto:${meeting.organizer.email}`,
    ...attendees,
    `SEQUENCE:${method === 'CANCEL' ? sequence + 1 : sequence}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
