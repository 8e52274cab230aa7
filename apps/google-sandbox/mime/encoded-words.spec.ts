import { describe, expect, it } from '@jest/globals';
import { decodeEncodedWords } from './encoded-words.js';

describe('decodeEncodedWords', () => {
  it.each([
    ['plain text', 'plain text'],
    ['=?utf-8?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['=?iso-8859-1?q?a_b?= and =?utf-8?B?w7w=?=', 'a b and ü'],
    // White space between two words vanishes; a character may be cut in two.
    ['=?utf-8?B?w7w=?=\t=?utf-8?B?w7w=?=', 'üü'],
    ['=?utf-8?B?w7?= =?utf-8?B?vA==?=', 'ü'],
    ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['=?x-unknown?Q?=FC?=', 'ü'],
    ['=?utf-8?X?nope?=', '=?utf-8?X?nope?='],
  ])('%s', (value, expected) => {
    expect(decodeEncodedWords(value, false)).toBe(expected);
  });

  it('keeps a decoded name with a comma one name, unless it is quoted already', () => {
    expect(decodeEncodedWords('=?utf-8?Q?M=C3=BCller=2C_J?= <j@x.example>', true)).toBe('"Müller, J" <j@x.example>');
    expect(decodeEncodedWords('"=?utf-8?Q?M=C3=BCller=2C_J?=" <j@x.example>', true)).toBe('"Müller, J" <j@x.example>');
  });
});
