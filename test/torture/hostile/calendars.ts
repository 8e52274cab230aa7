import { type HostileInput, MEGABYTE, bytes, numbered } from './input.js';

const START = 'DTSTART;TZID=Europe/Berlin:20260302T100000';

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string => ['BEGIN:VEVENT', 'UID:hostile', ...lines, 'END:VEVENT'].join('\r\n');

const file = (name: string, make: () => string, fewestRead = 1): HostileInput => ({
  name: `${name}.ics`,
  content: () => bytes(make()),
  fewestRead,
});

/** An event that begins as usual and has these lines besides. */
const usual = (name: string, make: () => string[], fewestRead = 1): HostileInput =>
  file(name, () => calendar(event(START, ...make())), fewestRead);

const RULES = [
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=YEARLY;COUNT=1000000000;INTERVAL=1000000000',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;COUNT=-1',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;INTERVAL=399',
  'FREQ=YEARLY;BYYEARDAY=366;INTERVAL=7',
  'FREQ=DAILY;UNTIL=99991231T235959Z',
  'FREQ=DAILY;UNTIL=00000101T000000Z',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1000',
  'FREQ=MONTHLY;BYDAY=-53MO,53SU',
  'FREQ=HOURLY;INTERVAL=999999',
  'FREQ=HOURLY',
  'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=SECONDLY',
  'FREQ=SECONDLY;COUNT=1000000000',
  'FREQ=MINUTELY;BYHOUR=1',
  `FREQ=YEARLY;BYDAY=${numbered(300, () => 'MO,')}TU`,
  `FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 366 }, (_, i) => i + 1).join(',')}`,
  'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,30',
  'FREQ=NEVER',
  'COUNT=5',
  'FREQ=DAILY;FREQ=DAILY;FREQ=SECONDLY',
  'FREQ=DAILY;BYMONTH=99;BYHOUR=99',
  'FREQ=DAILY;RSCALE=HEBREW;SKIP=FORWARD',
  '',
];

const SERIES = [
  ...RULES.map((rule, index) => usual(`rule ${index}: ${rule.slice(0, 40)}`, () => [`RRULE:${rule}`], 0)),
  ...RULES.map((rule, index) =>
    file(`rule ${index} since the year 1`, () => calendar(event('DTSTART:00010101T000000Z', `RRULE:${rule}`)), 0),
  ),
  usual('a rule of a megabyte', () => [`RRULE:FREQ=DAILY;X=${'y'.repeat(MEGABYTE)}`], 0),
  usual('a rule of 60 kB', () => [`RRULE:FREQ=YEARLY;BYYEARDAY=${'1,'.repeat(30_000)}1`], 0),
  usual('200 rules', () => Array<string>(200).fill('RRULE:FREQ=DAILY'), 0),
  usual('10,000 rules', () => Array<string>(10_000).fill('RRULE:FREQ=HOURLY;COUNT=100000'), 0),
  usual('an EXDATE with 50,000 entries', () => [
    'RRULE:FREQ=DAILY',
    `EXDATE:${numbered(50_000, (i) => `${20_260_302 + (i % 28)}T090000Z,`)}20260302T090000Z`,
  ]),
  usual('50,000 EXDATEs', () => ['RRULE:FREQ=DAILY', ...Array<string>(50_000).fill('EXDATE:20260302T090000Z')], 0),
  usual('50,000 RDATEs', () => [
    `RDATE;TZID=Europe/Berlin:${numbered(20_000, (i) => `20260302T${String(i % 24).padStart(2, '0')}0000,`)}20260302T100000`,
  ]),
  usual('periods that do not end', () => [
    'RDATE;VALUE=PERIOD:20260302T100000Z/',
    `RDATE;VALUE=PERIOD:${'/'.repeat(60_000)}`,
  ]),
  file('series of days since 1970', () =>
    calendar(
      numbered(
        2,
        (i) => `${event('DTSTART:19700101T000000Z', 'RRULE:FREQ=DAILY').replace('hostile', `u${i}`)}\r\n`,
      ).trimEnd(),
    ),
  ),
];

const TIMES = [
  ...[
    '00000101',
    '00010101',
    '99991231',
    '99991231T235959Z',
    '20260230',
    '20261301',
    '-0010101',
    '١٢٣٤٠١٠١',
    '20260302T250000',
  ].map((start, index) => file(`a start in odd times ${index}`, () => calendar(event(`DTSTART:${start}`)), 0)),
  file(
    'an end after the last year',
    () =>
      calendar(
        event('DTSTART:90000101T000000Z', 'DURATION:P99999W'),
        event('DTSTART:90000101T000000Z', 'DURATION:P999999D', 'RRULE:FREQ=DAILY'),
        event('DTSTART;TZID=America/New_York:99991231T235959'),
        event('DTSTART;TZID=Asia/Tokyo:00010101T000000'),
        event(START, 'DTEND:99991231T235959Z', 'RRULE:FREQ=MONTHLY'),
      ),
    0,
  ),
  file('an event of a hundred years', () => calendar(event('DTSTART:19500101T000000Z', 'DTEND:20500101T000000Z'))),
  usual('a length of a billion days', () => ['DURATION:P999999D', 'DURATION:P1000000000D']),
  usual('a length of a billion weeks', () => ['DURATION:P1000000000W']),
  usual('an end before its start', () => ['DTEND:19000101T000000Z']),
  file('a zone that is its own rule', () =>
    calendar(
      'BEGIN:VTIMEZONE\r\nTZID:Loop\r\nBEGIN:STANDARD\r\nDTSTART;TZID=Loop:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE',
      event('DTSTART;TZID=Loop:20260302T100000', 'RRULE:FREQ=DAILY'),
    ),
  ),
  ...[
    'FREQ=DAILY',
    'FREQ=YEARLY',
    'FREQ=HOURLY',
    'FREQ=MINUTELY;COUNT=1000000000',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=0',
  ].map((rule, index) =>
    file(
      `a zone whose clocks change by the rule ${index}`,
      () =>
        calendar(
          `BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:${rule}\r\nEND:STANDARD\r\nEND:VTIMEZONE`,
          event('DTSTART;TZID=Own:99991231T100000', 'DTEND;TZID=Own:99991231T110000'),
          event('DTSTART;TZID=Own:20260302T100000', 'DTEND;TZID=Own:20260302T110000'),
        ),
      0,
    ),
  ),
  file('ten thousand zones', () =>
    calendar(
      numbered(
        10_000,
        (i) =>
          `BEGIN:VTIMEZONE\r\nTZID:Z${i}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n`,
      ).trimEnd(),
      event('DTSTART;TZID=Z9999:20260302T100000'),
    ),
  ),
  file('a zone of a megabyte', () =>
    calendar(
      `BEGIN:VTIMEZONE\r\nTZID:Own\r\n${'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n'.repeat(10_000)}END:VTIMEZONE`,
      event('DTSTART;TZID=Own:20260302T100000'),
    ),
  ),
];

const FORM = [
  usual('50,000 lines', () => Array.from({ length: 50_000 }, (_, i) => `X-LINE-${i}:x`), 0),
  file('50,000 lines in small events', () =>
    calendar(
      numbered(
        500,
        (i) => `BEGIN:VEVENT\r\nUID:${i}\r\nDTSTART:20260302T100000Z\r\n${'COMMENT:x\r\n'.repeat(96)}END:VEVENT\r\n`,
      ).trimEnd(),
    ),
  ),
  usual('an unfolded line of a megabyte', () => [`DESCRIPTION:${'x'.repeat(MEGABYTE)}`]),
  usual('a line folded 300,000 times', () => [`DESCRIPTION:x${'\r\n y'.repeat(300_000)}`]),
  usual('a line folded inside its characters', () => ['SUMMARY:\xc3\r\n \xbc']),
  usual('5,000 people', () =>
    Array.from({ length: 5_000 }, (_, i) => `ATTENDEE;CN="P ${i}":mailto:p${i}@partner.example`),
  ),
  usual('parameters without end', () => [`SUMMARY${';A="'.repeat(15_000)}:x`]),
  usual('parameters by the thousand', () => [`SUMMARY${numbered(5_000, (i) => `;P${i}=a,b,"c"`)}:x`]),
  usual('a parameter of quotes and commas', () => [`SUMMARY;A=${'"",'.repeat(20_000)}:x`]),
  usual('escapes without end', () => [`SUMMARY:${'\\'.repeat(60_000)}`]),
  usual('NUL bytes and controls', () => ['SUMMARY:a\0b\x01\x7f', '\0:\0']),
  usual('names of Object.prototype', () => ['__PROTO__:x', 'CONSTRUCTOR:x', 'TOSTRING;__PROTO__=x:x']),
  file('events 1,000 deep', () => `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(1_000)}`, 0),
  file(
    'unknown components 10,000 deep',
    () => `BEGIN:VCALENDAR\r\n${numbered(10_000, (i) => `BEGIN:X-${i}\r\n`)}${event(START)}\r\n`,
    0,
  ),
  file(
    'unknown components 10,000 deep, in an event',
    () =>
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${START}\r\n${numbered(10_000, (i) => `BEGIN:X-${i}\r\nA:b\r\n`)}${numbered(10_000, (i) => `END:X-${9_999 - i}\r\n`)}END:VEVENT\r\nEND:VCALENDAR\r\n`,
    0,
  ),
  file('alarms by the thousand', () =>
    calendar(event(START, ...Array<string>(10_000).fill('BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM'))),
  ),
  file('ends without beginnings', () => calendar('END:VEVENT\r\n'.repeat(50_000), event(START))),
  file('calendars in calendars', () => `${'BEGIN:VCALENDAR\r\n'.repeat(20_000)}${event(START)}\r\n`),
  file('lone carriage returns', () => calendar(event(START)).replaceAll('\r\n', '\r'), 0),
  file('an event without a calendar', () => `${event(START)}\r\n`),
  file('a byte order mark and blank lines', () => `\xef\xbb\xbf\r\n\r\n${calendar(event(START))}`),
  file('UTF-16', () => Buffer.from(`\ufeff${calendar(event(START))}`, 'utf16le').toString('latin1'), 0),
  usual('a file inside an event', () => [`ATTACH;ENCODING=BASE64;VALUE=BINARY:${'QUJD'.repeat(MEGABYTE)}`]),
  usual(
    'a picture inside its description',
    () => [
      `X-ALT-DESC;FMTTYPE=text/html:${'<img src="data:;base64,AAAA">'.repeat(8_000)}`,
      `DESCRIPTION:${'<div>'.repeat(12_000)}`,
    ],
    0,
  ),
];

export const hostileCalendars: readonly HostileInput[] = [...SERIES, ...TIMES, ...FORM];
