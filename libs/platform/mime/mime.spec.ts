import { describe, expect, it } from '@jest/globals';
import {
  decodeText,
  decodeTransfer,
  decodeWords,
  headerOf,
  readHeaderBlock,
  readMailDate,
  readParameters,
} from './index.js';

describe('decodeText', () => {
  it.each([
    [[0x4d, 0xfc, 0x6c], 'iso-8859-1', 'Mül'],
    [[0x4d, 0xc3, 0xbc], undefined, 'Mü'],
    [[0x4d, 0xfc], 'utf-13', 'Mü'],
    [[...Buffer.from('Hi +AOk-')], 'utf-7', 'Hi é'],
  ])('%j as %s', (bytes, charset, text) => {
    expect(decodeText(Buffer.from(bytes), charset)).toBe(text);
  });
});

describe('decodeTransfer', () => {
  it.each([
    ['base64', 'SGVs\r\nbG8=', 'Hello'],
    ['quoted-printable', 'a=3Db =\r\nc=ZZ', 'a=b c=ZZ'],
    ['x-uuencode', 'begin 644 x\r\n#0V%T\r\n`\r\nend', 'Cat'],
    ['7bit', 'as it is', 'as it is'],
  ])('%s', (encoding, raw, text) => {
    expect(decodeTransfer(Buffer.from(raw, 'latin1'), encoding).toString()).toBe(text);
  });
});

describe('decodeWords', () => {
  it('joins neighbours that split a character', () => {
    expect(decodeWords('Re: =?utf-8?Q?M=C3?= =?utf-8?Q?=BCller?= x')).toBe('Re: Müller x');
  });
});

describe('readParameters', () => {
  it('reads quoted, continued and encoded parameters', () => {
    const { value, parameters } = readParameters(
      `Attachment; size=12; filename*0*=utf-8''Gr%C3%BC; filename*1="n.pdf"; name="a;b\\"c"`,
    );
    expect(value).toBe('attachment');
    expect([...parameters]).toEqual([
      ['size', '12'],
      ['name', 'a;b"c'],
      ['filename', 'Grün.pdf'],
    ]);
  });
});

describe('readHeaderBlock', () => {
  it('unfolds, passes over what is no header, and reads 8-bit bytes', () => {
    const fields = readHeaderBlock(
      'From x\r\nSubject: a\r\n b\nnonsense\nTo : M\u00fcl <m@x.example>\nSUBJECT: second\r\n',
    );
    expect(fields).toEqual([
      ['subject', 'a b'],
      ['to', 'Mül <m@x.example>'],
      ['subject', 'second'],
    ]);
    expect(headerOf(fields, 'subject')).toBe('a b');
  });
});

describe('readMailDate', () => {
  it.each([
    ['Mon, 2 Mar 2026 10:00:00 +0100 (CET)', '2026-03-02T09:00:00.000Z'],
    ['2 Mar 99 10:00 EST', '1999-03-02T15:00:00.000Z'],
    ['Mon Mar  2 10:00:00 2026', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (text, iso) => {
    expect(readMailDate(text)?.toISOString()).toBe(iso);
  });
});
