import { describe, expect, it } from '@jest/globals';
import { linksIn } from './links.js';
import { safeOutput } from './safe-output.js';

const LINK = 'https://prints.example/offer?id=3';
const safe = (text: string) => safeOutput(text, new Set([LINK]));

describe('safeOutput', () => {
  it.each([
    ['an allowed link', `See ${LINK}.`, `See ${LINK}.`],
    ['a link with words', `[Offer](${LINK})`, `Offer (${LINK})`],
    ['emphasis, lists and quotes', '**Yes**\n- one\n- two\n> said', '**Yes**\n- one\n- two\n> said'],
    ['addresses of people, times, comparisons', 'ann@x.example at 3:15, a < b', 'ann@x.example at 3:15, a ‹ b'],
    ['citations', 'So it is [1][2].', 'So it is [1][2].'],
  ])('keeps %s', (_case, text, expected) => expect(safe(text)).toBe(expected));

  it.each([
    ['an image', '![x](https://evil.example/a.png?d=1)', 'x'],
    ['an image of an allowed address', `![x](${LINK})`, 'x'],
    ['a link', '[click](https://evil.example/?q=1)', 'click'],
    ['an image in a link', '[![i](https://e.example/i)](https://e.example/l)', 'i'],
    ['a definition', '[a][b]\n\n[b]: https://evil.example/', '[a][b]'],
    ['an automatic link', '<https://evil.example/>', '(link to evil . example removed)'],
    ['HTML', 'a<img src=https://evil.example/x>b', 'ab'],
    ['an allowed address with more behind it', `${LINK}&d=1`, '(link to prints . example removed)'],
    ['another host that looks alike', 'https://prіnts.example/offer?id=3', '(link removed)'],
    ['somebody before the host', 'https://a@evil.example/', '(link to evil . example removed)'],
    ['full-width letters', 'ｈｔｔｐｓ：／／evil.example／x', '(link to evil . example removed)'],
    ['a cut scheme', 'ht\u200btps://evil.example/x', '(link to evil . example removed)'],
  ])('takes away %s', (_case, text, expected) => expect(safe(text)).toBe(expected));

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example?body=x',
    '//evil.example/x',
    '///evil.example/x',
    'www.evil.example/x',
    'evil.example/c?d=1',
    'file:///etc/passwd',
  ])('takes away %s', (text) => expect(safe(text)).toMatch(/^\(link .*removed\)\)?$/));

  it('is not undone by being done again, and takes linear time', () => {
    for (const piece of [
      '[](',
      '![',
      '<',
      '](',
      'https://',
      'a.b/',
      '//',
      '[x](a',
      '&#',
      '[x]: ',
      '\u0301',
      '(',
      '>',
    ]) {
      const started = process.threadCpuUsage();
      const once = safe(piece.repeat(100_000));
      expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(500);
      expect(safe(once).includes('](')).toBe(false);
    }
  });
});

describe('linksIn', () => {
  it('finds the addresses that stand in a text', () => {
    expect(linksIn(`At ${LINK}, (http://a.example/b) and ftp://c.example or http://x@d.example`)).toEqual([
      LINK,
      'http://a.example/b',
    ]);
  });
});
