import type { Attack, World } from './attack.js';

const MINUTE_MS = 60_000;
const dated = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE_MS);
const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** As mailbox files write it: `Sat Nov 28 04:00:00 2026`. */
const asctime = (date: Date): string =>
  date.toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 $4');

/** Who an attack comes from. */
export const senderOf = (mark: string): string => `${mark}@mail-${mark}.example`;

/** An attack as a message in a mailbox file; null for one that is a meeting. */
export function letterOf({ mail }: Attack, world: World, index: number): string | null {
  if (!mail) return null;
  const { name = 'Somebody', subject, headers, text = '', html, attachment } = mail(world);
  const type = html === undefined ? 'text/plain' : 'text/html';
  const body = Buffer.from(html ?? `${world.mark} ${text}`)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  const part = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  const file = `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(attachment ?? '')}\r\n\r\nx\r\n`;
  const content =
    attachment === undefined
      ? part
      : `Content-Type: multipart/mixed; boundary="bb"\r\n\r\n--bb\r\n${part}--bb\r\n${file}--bb--\r\n`;
  return `From attacks@attacks.example ${asctime(dated(0))}\r\nFrom: ${name} <${senderOf(world.mark)}>\r\nTo: ada@studio.example\r\nSubject: ${subject ?? `About ${world.mark}`}
Date: ${dated(-60 - index).toUTCString()}\r\nMessage-ID: <${world.mark}@attacks.example>\r\nMIME-Version: 1.0\r\n${headers ? `${headers}\r\n` : ''}${content}\r\n`.replace(
    /\r?\n/g,
    '\r\n',
  );
}

/** An attack as a meeting to come; null for one that is a message. */
export function meetingOf({ event }: Attack, world: World, index: number): string | null {
  if (!event) return null;
  const { title = `Meeting ${world.mark}`, place = '', notes = '', guest = 'Somebody' } = event(world);
  const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
  return [
    'BEGIN:VEVENT',
    `UID:${world.mark}@attacks.example`,
    `DTSTAMP:${stamp(dated(0))}`,
    `DTSTART:${stamp(dated(60 + index))}`,
    `DTEND:${stamp(dated(90 + index))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(`${world.mark} ${notes}`)}`,
    `ORGANIZER:mailto:${senderOf(world.mark)}`,
    `ATTENDEE;CN="${guest.replaceAll('"', "'")}":mailto:${senderOf(world.mark)}`,
    'ATTENDEE;CN=Ada:mailto:ada@studio.example',
    'END:VEVENT',
  ].join('\r\n');
}

export const calendarOf = (meetings: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//attacks//', ...meetings, 'END:VCALENDAR', ''].join('\r\n');
