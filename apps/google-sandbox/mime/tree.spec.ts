import { describe, expect, it } from '@jest/globals';
import { firstText, hasAttachment, partContent } from './content.js';
import { headerValue, parseHeaderBlock } from './headers.js';
import { parseMimeTree, type MimePart } from './tree.js';

const message = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1');
const shape = (part: MimePart): unknown => [part.partId, part.mimeType, ...part.parts.map(shape)];

describe('parseMimeTree', () => {
  it('numbers nested parts, and looks into forwarded messages', () => {
    const raw = message(
      'Content-Type: multipart/mixed; boundary="a b"',
      '',
      'preamble',
      '--a b',
      '',
      'one',
      '--a b',
      'Content-Type: message/rfc822',
      '',
      'From: inner@x.example',
      'Subject: Inner',
      '',
      'inner text',
      '--a b--',
      'epilogue',
    );
    const tree = parseMimeTree(raw);
    expect(shape(tree)).toEqual([
      '',
      'multipart/mixed',
      ['0', 'text/plain'],
      ['1', 'message/rfc822', ['1.0', 'text/plain']],
    ]);
    expect(headerValue(tree.headers, 'from')).toBeUndefined();
    expect(tree.parts[1]!.filename).toBe('noname.eml');
    expect(partContent(raw, tree.parts[0]!).toString()).toBe('one');
    expect(hasAttachment(tree)).toBe(false);
  });

  it('takes an unclosed multipart and one without a boundary as far as they go', () => {
    const open = message('Content-Type: multipart/mixed; boundary=x', '', '--x', '', 'one', '--x', '', 'two');
    expect(parseMimeTree(open).parts).toHaveLength(2);
    expect(shape(parseMimeTree(message('Content-Type: multipart/mixed', '', 'text')))).toEqual(['', 'multipart/mixed']);
  });

  it('survives thousands of levels and parts', () => {
    const deep = message(
      ...Array.from(
        { length: 5000 },
        (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}`,
      ),
    );
    expect(parseMimeTree(deep).mimeType).toBe('multipart/mixed');
    const wide = message(
      'Content-Type: multipart/mixed; boundary=w',
      '',
      ...Array.from({ length: 5000 }, () => '--w\r\n\r\nx'),
    );
    expect(parseMimeTree(wide).parts.length).toBeLessThanOrEqual(1000);
  });

  it('reads names in RFC 2231 pieces and RFC 2047 words', () => {
    const name = (line: string): string =>
      parseMimeTree(message(`Content-Disposition: attachment; ${line}`, '', '')).filename;
    expect(name('filename*0*=utf-8\'\'a%C3%BC; filename*1="b.pdf"')).toBe('aüb.pdf');
    expect(name('filename="=?utf-8?Q?=C3=BC.pdf?="')).toBe('ü.pdf');
    expect(name('foo=bar')).toBe('noname');
  });
});

describe('text', () => {
  it('is re-encoded as UTF-8, whatever the charset says', () => {
    const text = (charset: string, body: string, encoding = '8bit'): string => {
      const raw = message(
        `Content-Type: text/plain; charset=${charset}`,
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        body,
      );
      return partContent(raw, parseMimeTree(raw)).toString('utf8');
    };
    expect(text('iso-8859-1', '\xfc')).toBe('ü');
    expect(text('us-ascii', '\xfc')).toBe('ü');
    expect(text('no-such-set', '\xc3\xbc')).toBe('ü');
    expect(text('utf-7', '+APw-')).toBe('ü');
    expect(text('utf-8', 'a=\r\nb =20\r\nc=ZZ', 'quoted-printable')).toBe('ab  \r\nc=ZZ');
  });

  it('is taken from HTML when there is nothing else', () => {
    const raw = message('Content-Type: text/html', '', '<style>p{}</style><p>Hello &amp; <b>bye</b></p>');
    expect(firstText(raw, parseMimeTree(raw), 1000).replace(/\s+/g, ' ').trim()).toBe('Hello & bye');
  });
});

describe('parseHeaderBlock', () => {
  it('unfolds, guesses raw 8-bit bytes, and ends at a line that is no header', () => {
    const raw = message('Subject: a', ' \tb', 'X-Raw: \xfc', 'X-Utf: \xc3\xbc', 'no header', '', 'body');
    const { headers, bodyStart } = parseHeaderBlock(raw, 0, raw.length);
    expect(headers).toEqual([
      { name: 'Subject', value: 'a b' },
      { name: 'X-Raw', value: 'ü' },
      { name: 'X-Utf', value: 'ü' },
    ]);
    expect(raw.toString('latin1', bodyStart)).toMatch(/^no header/);
  });

  it('takes no text at all', () => {
    expect(parseHeaderBlock(Buffer.alloc(0), 0, 0)).toEqual({ headers: [], bodyStart: 0 });
    expect(parseMimeTree(Buffer.from([0, 255, 13, 10])).mimeType).toBe('text/plain');
  });
});
