import { Random } from '../../../apps/google-sandbox/core/prng.js';
import { bytes } from './input.js';

const MESSAGE = bytes(
  [
    'From a@partner.example Mon Mar  2 10:00:00 2026',
    'Received: from mx.partner.example (mx [192.0.2.1]) by studio.example; Mon, 2 Mar 2026 10:00:01 +0000',
    'From: =?utf-8?Q?Ad=C3=A4?= "Lovelace, (the first)" <ada@partner.example>',
    'To: Team: you@studio.example, "B, C" <b@c.example>;, undisclosed:;',
    'Cc: <@relay.example:d@e.example>, \xfcber@example',
    'Subject: =?iso-2022-jp?B?GyRCJDMbKEI=?= =?x-odd?Q?=3D?= Re: plan',
    'Date: Mon, 2 Mar 2026 10:00:00 +0000 (UTC)',
    'Message-ID: <one@partner.example>',
    'References: <zero@partner.example> <one@partner.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"; x*0*=utf-8\'\'%C3; x*1=%BC',
    '',
    '--b',
    'Content-Type: multipart/alternative; boundary=bb',
    '',
    '--bb',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Hello =FC=',
    'ber',
    '',
    'On Mon, 2 Mar 2026 at 09:00, Bob <b@c.example> wrote:',
    '> Shall we?',
    '-- ',
    'Ada',
    '--bb',
    'Content-Type: text/html',
    '',
    '<p>Hello &amp; <blockquote>Shall we?</blockquote><table><tr><td>x</table>',
    '--bb--',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Subject: inner',
    '',
    'x',
    '--b',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    '',
    'eJ8+IgEAAAA=',
    '--b--',
    '',
  ].join('\r\n'),
);

const CALENDAR = bytes(
  [
    'BEGIN:VCALENDAR',
    'X-WR-CALNAME:Work',
    'X-WR-TIMEZONE:Europe/Berlin',
    'BEGIN:VTIMEZONE',
    'TZID:Own',
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:one',
    'DTSTART;TZID=Own:20240105T100000',
    'DTEND;TZID=Own:20240105T113000',
    'RRULE:FREQ=MONTHLY;BYDAY=1FR,-1MO;COUNT=60;WKST=MO',
    'EXDATE;TZID=Own:20240202T100000,20240301T100000',
    'RDATE;VALUE=PERIOD:20240210T090000Z/PT1H',
    'SUMMARY;LANGUAGE=de:Besprechung\\, \xc3\xbcber',
    ' alles',
    'ORGANIZER;CN="Ada; Lovelace":mailto:ada@partner.example',
    'ATTENDEE;PARTSTAT=ACCEPTED;CUTYPE=INDIVIDUAL:mailto:you@studio.example',
    'BEGIN:VALARM',
    'TRIGGER:-PT5M',
    'END:VALARM',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:one',
    'RECURRENCE-ID;TZID=Own:20240405T100000',
    'DTSTART;TZID=Own:20240406T100000',
    'DURATION:PT2H',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

const PIECES = [
  '\0',
  '\r',
  '\n',
  '\r\n\r\n',
  ' ',
  '\t',
  '"',
  '(',
  '<',
  '>',
  '@',
  ',',
  ';',
  ':',
  '=?',
  '?=',
  '\\',
  '--b',
  '--bb--',
  '--',
];
const WORDS = [
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'FREQ=SECONDLY',
  'INTERVAL=0',
  '99991231',
  '+',
  '\xff\xfe',
  '%',
  '<div>',
  '&#0;',
];

/** Mail, or a calendar, in which a few things have gone wrong. The same seed makes the same file. */
export function mutated(seed: number): { name: string; content: Buffer } {
  const random = new Random(seed);
  const isMail = random.int(0, 1) === 0;
  let content = isMail ? MESSAGE : CALENDAR;
  for (let left = random.int(1, 10); left > 0; left -= 1) content = mutation(content, random);
  return { name: `seed ${seed}.${isMail ? 'mbox' : 'ics'}`, content };
}

function mutation(content: Buffer, random: Random): Buffer {
  const at = random.int(0, content.length);
  const end = Math.min(content.length, at + random.int(0, random.pick([3, 40, 600])));
  const [before, piece, after] = [content.subarray(0, at), content.subarray(at, end), content.subarray(end)];
  switch (random.int(0, 5)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, ...Array<Buffer>(random.pick([2, 3, 200])).fill(piece), after]);
    case 2:
      return Buffer.concat([before, bytes(random.pick([...PIECES, ...WORDS]).repeat(random.pick([1, 2, 500]))), after]);
    case 3:
      return Buffer.concat([
        before,
        Buffer.from(piece.map((byte) => byte ^ random.pick([0x20, 0x80, 0x01, 0xff]))),
        after,
      ]);
    case 4:
      return Buffer.concat([after, piece, before]);
    default:
      return content.length > 200_000 ? before : Buffer.concat([content, piece]);
  }
}
