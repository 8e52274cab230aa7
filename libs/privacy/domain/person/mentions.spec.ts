import { describe, expect, it } from '@jest/globals';
import { mentions } from './mentions.js';
import { Redaction } from './redaction.js';

const redaction = new Redaction(['ann@mill.example', 'Änn Miller']);
const found = (payload: unknown) =>
  mentions(typeof payload === 'string' ? payload : JSON.stringify(payload), (text) => redaction.isIn(text));
const encoded = (text: string, alphabet: 'base64' | 'base64url') => Buffer.from(text).toString(alphabet);
const LONG = `${'Some words before it. '.repeat(20)}Regards, Änn Miller`;

describe('mentions', () => {
  it.each([
    ['a header', { headers: [{ name: 'Cc', value: 'Ann <ann@mill.example>' }] }],
    ['a name of a field', { 'ann@mill.example': 1 }],
    ['escaped letters', '{"name":"\\u00c4nn Miller"}'],
    ['a body in the alphabet of URLs', { body: { data: encoded(LONG, 'base64url') } }],
    [
      'encoded lines of a message',
      { text: `A: b\r\n\r\n${encoded(LONG, 'base64').replace(/(.{76})/g, '$1\r\n')}\r\n` },
    ],
    ['an address over a soft line end', { text: 'to ann@mi=\r\nll.example, and' }],
    ['what is no JSON', 'From ann@mill.example'],
  ])('finds %s', (_, payload) => {
    expect(found(payload)).toBe(true);
  });

  it.each([
    [
      'nobody',
      { headers: [{ name: 'Cc', value: 'bob@mill.example' }], body: { data: encoded('Hello Bob', 'base64') } },
    ],
    ['somebody else', { from: 'joann@mill.example' }],
    ['nothing', {}],
  ])('finds no mention in %s', (_, payload) => {
    expect(found(payload)).toBe(false);
  });
});
