import { type HostileInput, MEGABYTE, bytes, numbered } from './input.js';

const HEAD = [
  'From: Ada Lovelace <ada@partner.example>',
  'To: you@studio.example',
  'Date: Mon, 2 Mar 2026 10:00:00 +0000',
  'Message-ID: <hostile@partner.example>',
].join('\r\n');

/** A message that can be read, whatever stands in its further headers and in its body. */
const message = (headers: string, body: string): string => `${HEAD}\r\n${headers}${headers && '\r\n'}\r\n${body}`;

const mail = (name: string, make: () => string, fewestRead = 1): HostileInput => ({
  name: `${name}.eml`,
  content: () => bytes(make()),
  fewestRead,
});

const multipart = (boundary: string): string => `Content-Type: multipart/mixed; boundary="${boundary}"`;
const html = (body: string): string => message('Content-Type: text/html; charset=utf-8', body);
const encoded = (encoding: string, body: string, type = 'text/plain; charset=utf-8'): string =>
  message(`Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}`, body);

const STRUCTURE = [
  mail('multiparts 10,000 deep', () =>
    message(
      multipart('b0'),
      numbered(10_000, (i) => `--b${i}\r\n${multipart(`b${i + 1}`)}\r\n\r\n`) + '--b10000\r\n\r\nThe text\r\n',
    ),
  ),
  mail('multiparts 10,000 deep, all of one boundary', () =>
    message(multipart('b'), `--b\r\n${multipart('b')}\r\n\r\n`.repeat(10_000)),
  ),
  mail('100,000 parts', () => message(multipart('b'), `${'--b\r\n\r\nx\r\n'.repeat(100_000)}--b--\r\n`)),
  mail('100,000 boundary lines and nothing between', () => message(multipart('b'), '--b\r\n'.repeat(100_000))),
  mail('boundaries that begin like each other', () =>
    message(
      multipart('b'),
      `--b\r\n${multipart('bb')}\r\n\r\n--bb\r\n${multipart('bbb')}\r\n\r\n--bbb\r\n\r\nInnermost\r\n--bb--\r\n--bbb--\r\n--b--\r\n`,
    ),
  ),
  mail('a boundary of blanks', () => message(multipart('   '), '--   \r\n\r\nx\r\n--   --\r\n')),
  mail('a boundary of 100,000 characters', () =>
    message(multipart('b'.repeat(100_000)), `--${'b'.repeat(100_000)}\r\n\r\nx`),
  ),
  mail('messages nested 5,000 deep', () =>
    message('Content-Type: message/rfc822', `Subject: x\r\nContent-Type: message/rfc822\r\n\r\n`.repeat(5_000)),
  ),
  mail('a body that is nothing but dashes', () => message(multipart('b'), `${'-'.repeat(70)}\r\n`.repeat(50_000))),
  mail('line ends of all kinds', () => message('Subject: a\rb', 'one\rtwo\nthree\r\r\nfour\n\rfive')),
  mail('lone carriage returns only', () => message('Subject: x', '').replaceAll('\r\n', '\r'), 0),
  mail('NUL bytes', () => message('Subject: a\0b\r\nX-\0: \0', '\0'.repeat(100_000))),
  mail('all bytes there are', () =>
    message(
      'Subject: x',
      numbered(256, (i) => String.fromCharCode(i)),
    ),
  ),
];

const HEADERS = [
  mail('100,000 headers', () =>
    message(
      numbered(100_000, (i) => `X-${i}: x\r\n`),
      'x',
    ),
  ),
  mail('100,000 times the same header', () => message('To: a@partner.example\r\n'.repeat(100_000), 'x')),
  mail('a header of a megabyte', () => message(`Subject: ${'x'.repeat(MEGABYTE)}`, 'x')),
  mail('a header of a megabyte in folds', () => message(`Subject: x${'\r\n y'.repeat(MEGABYTE / 4)}`, 'x')),
  mail('recipients for a megabyte', () => message(`Cc: ${numbered(40_000, (i) => `p${i}@partner.example, `)}`, 'x')),
  mail('an address of a megabyte', () => message(`Cc: ${'a'.repeat(MEGABYTE)}@partner.example`, 'x')),
  mail('a megabyte of @', () => message(`Cc: ${'@'.repeat(MEGABYTE)}`, 'x')),
  mail('quotes that do not end', () => message(`Cc: ${'"'.repeat(100_001)}`, 'x')),
  mail('quotes and backslashes', () => message(`Cc: ${'"\\'.repeat(100_000)}`, 'x')),
  mail('comments that do not end', () => message(`Cc: ${'('.repeat(100_000)}`, 'x')),
  mail('comments in comments', () => message(`Cc: ${'('.repeat(50_000)}${')'.repeat(50_000)} a@b.example`, 'x')),
  mail('groups in groups', () => message(`Cc: ${'g: '.repeat(50_000)}a@b.example${';'.repeat(50_000)}`, 'x')),
  mail('brackets that do not end', () => message(`Cc: ${'<'.repeat(100_000)}${'a@b.example,'.repeat(5_000)}`, 'x')),
  mail('encoded words that do not end', () => message(`Subject: ${'=?utf-8?B?'.repeat(20_000)}`, 'x')),
  mail('100,000 encoded words', () => message(`Subject: ${'=?utf-8?Q?=C3?= '.repeat(100_000)}`, 'x')),
  mail('encoded words with 10,000 charsets', () =>
    message(`Subject: ${numbered(10_000, (i) => `=?x-${i}?B?QUJD?= `)}`, 'x'),
  ),
  mail('blanks between encoded words', () => message(`Subject: =?utf-8?Q?a?=${' '.repeat(150_000)}=?`, 'x')),
  mail('parameters without end', () => message(`Content-Type: text/plain${'; a="'.repeat(20_000)}`, 'x')),
  mail('parameters of backslashes', () => message(`Content-Type: text/plain; a="${'\\'.repeat(50_000)}`, 'x')),
  mail('RFC 2231 pieces by the thousand', () =>
    message(`Content-Type: text/plain${numbered(2_000, (i) => `; name*${i % 1_000}*=%C3%`)}`, 'x'),
  ),
  mail('references that go in circles', () =>
    message(
      `In-Reply-To: <hostile@partner.example>\r\nReferences: ${'<b@x.example> <hostile@partner.example> '.repeat(10_000)}`,
      'x',
    ),
  ),
  mail('references that do not end', () => message(`References: ${'<'.repeat(200_000)}`, 'x')),
  mail('a Message-ID of 100,000 characters', () => message('', 'x').replace('<hostile@', `<${'h'.repeat(100_000)}@`)),
  mail('a date of 100,000 parentheses', () => message('', 'x').replace('+0000', '('.repeat(100_000))),
  mail('a date in the year 0', () => message('', 'x').replace('2026', '0000'), 0),
  mail('a date of large numbers', () => message('', 'x').replace('2026', '275760999'), 0),
  mail('labels for a megabyte', () => message(`X-Gmail-Labels: ${'"a,b'.repeat(50_000)}`, 'x')),
  mail('names of Object.prototype', () =>
    message('__proto__: x\r\nconstructor: x\r\ntoString: x\r\nContent-Type: __proto__; constructor=__proto__', 'x'),
  ),
];

const CONTENT = [
  mail('base64 with garbage', () => encoded('base64', `${'QUJ!D\0*=='.repeat(20_000)}`)),
  mail('base64 of equal signs', () => encoded('base64', '='.repeat(500_000))),
  mail('quoted-printable of equal signs', () => encoded('quoted-printable', '='.repeat(500_000))),
  mail('quoted-printable of soft breaks and blanks', () =>
    encoded('quoted-printable', `=${' '.repeat(90)}`.repeat(8_000)),
  ),
  mail('uuencode with garbage', () => encoded('x-uuencode', `begin 644 x\r\n${'M~\x7f\xff'.repeat(100_000)}`)),
  mail('an unknown transfer encoding', () => encoded('x-what; ever', 'x')),
  ...['utf-8', 'utf-7', 'iso-2022-jp', 'gb18030', 'big5', 'x-what-ever', '"', "utf-8'en'", 'utf-16', 'utf-32'].map(
    (charset, index) =>
      mail(`charset ${index} that lies`, () =>
        encoded(
          '8bit',
          '\xff\xfe\xc3\x28\x1b$B\x1b(+AOk-+////+\x80\xed\xa0\x80'.repeat(5_000),
          `text/plain; charset=${charset}`,
        ),
      ),
  ),
  mail('UTF-7 that does not end', () => encoded('7bit', `+${'A'.repeat(500_000)}`, 'text/plain; charset=utf-7')),
  mail('UTF-7 of half characters', () => encoded('7bit', '+2AA-x+3AA-'.repeat(50_000), 'text/plain; charset=utf-7')),
  mail('a TNEF file', () =>
    encoded(
      'base64',
      Buffer.from('\x78\x9f\x3e\x22\xff\xff\xff\xff'.repeat(100), 'latin1').toString('base64'),
      'application/ms-tnef; name=winmail.dat',
    ),
  ),
  mail('a line of 10 MB', () => message('Subject: x', 'x'.repeat(10 * MEGABYTE))),
  mail('a million empty lines', () => message('Subject: x', '\r\n'.repeat(MEGABYTE))),
  mail('a text of blanks', () => message('Subject: x', ' '.repeat(190_000))),
  mail('a text of blanks and colons', () => message('Subject: x', `On 1 ${' '.repeat(400)}:\r\n`.repeat(400))),
  mail('100,000 quoted lines', () => message('Subject: x', `${'>'.repeat(10)} x\r\n`.repeat(100_000))),
  mail('quotation marks without end', () => message('Subject: x', '>'.repeat(190_000))),
  mail('attributions by the thousand', () =>
    message('Subject: x', 'On Mon, 2 Mar 2026 at 10:00, Ada wrote:\r\n> x\r\ny\r\n'.repeat(4_000)),
  ),
  mail('headers of answers by the thousand', () => message('Subject: x', 'From: a\r\nSent: 1:00\r\n'.repeat(9_000))),
  mail('signatures by the thousand', () => message('Subject: x', '-- \r\nAda\r\n'.repeat(20_000))),
  mail('HTML 100,000 deep', () => html('<div>'.repeat(100_000))),
  mail('HTML 19,000 deep', () => html('<div>'.repeat(19_000))),
  mail('HTML of open angle brackets', () => html('<'.repeat(500_000))),
  mail('HTML of tags that do not end', () => html('<a href="'.repeat(50_000))),
  mail('HTML of comments that do not end', () => html('<!--'.repeat(100_000))),
  mail('HTML of entities', () => html('&#x110000;&#0;&;&amp;lt;&#xD800;'.repeat(15_000))),
  mail('HTML of 20,000 siblings', () => html('<p>x</p>'.repeat(20_000))),
  mail('HTML of tables in tables', () => html('<table><tr><td>'.repeat(2_000))),
  mail('HTML of quotes in quotes', () => html('<blockquote>x'.repeat(3_000))),
  mail('HTML of lists in lists', () => html('<ol><li>x'.repeat(3_000))),
  mail('HTML of bold and italics that cross', () => html('<b><i>x</b></i>'.repeat(20_000))),
  mail('HTML with a word of 400,000 characters', () => html(`<p>${'x'.repeat(400_000)}</p>`)),
  mail('HTML with attributes by the thousand', () => html(`<p ${numbered(30_000, (i) => `a${i}=b `)}>x</p>`)),
  mail('HTML of style sheets', () => html(`${'<style>a{b:c}'.repeat(30_000)}x`)),
  mail('a report of 50,000 failures', () =>
    message(
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      `--b\r\n\r\nx\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${numbered(50_000, (i) => `Final-Recipient: rfc822; p${i}@x.example\r\n\r\n`)}--b--\r\n`,
    ),
  ),
  mail('an invitation that is none', () =>
    encoded(
      'base64',
      Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'.repeat(5_000)).toString('base64'),
      'text/calendar; method=REQUEST',
    ),
  ),
  mail('an invitation with a rule of seconds', () =>
    message(
      'Content-Type: text/calendar; method=REQUEST',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260302T100000Z\r\nRRULE:FREQ=SECONDLY;COUNT=1000000000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ),
  ),
];

const MAILBOXES: HostileInput[] = [
  {
    name: 'separators and nothing between.mbox',
    content: () => bytes('From a@x.example Mon Mar  2 10:00:00 2026\r\n\r\n'.repeat(1_000)),
    fewestRead: 0,
  },
  {
    name: 'the same message a thousand times.mbox',
    content: () => bytes(`From a@x.example Mon Mar  2 10:00:00 2026\n${message('', 'x')}\n\n`.repeat(1_000)),
    fewestRead: 1,
  },
  {
    name: 'a separator of a megabyte.mbox',
    content: () => bytes(`From ${'x'.repeat(MEGABYTE)}\n${message('', 'x')}\n`),
    fewestRead: 0,
  },
];

export const hostileMail: readonly HostileInput[] = [...STRUCTURE, ...HEADERS, ...CONTENT, ...MAILBOXES];
