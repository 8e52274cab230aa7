import { describe, expect, it } from '@jest/globals';
import { Redaction, tellsWho } from './redaction.js';

const redaction = new Redaction([
  'ann@mill.example',
  'ann@dash-mill.example',
  'Ann Miller',
  'Miller, Ann',
  'Ann (Mill+Co) $1 \\d',
  '/o=mill/cn=ann',
]);

describe('Redaction', () => {
  it.each([
    ['an address', 'Write to ann@mill.example.', 'Write to erased person.'],
    ['an address in another case, in brackets', '<ANN@Mill.Example>', '<erased person>'],
    ['an address in a link', 'https://x.example/?to=ann%40mill.example&a=1', 'https://x.example/?to=erased person&a=1'],
    ['a name over two lines', 'Dear Ann\n  MILLER,', 'Dear erased person,'],
    ['a name the other way round', 'From: Miller, Ann', 'From: erased person'],
    ['an address with a dash', 'ann@dash-mill.example,', 'erased person,'],
    ['a name with signs', 'of Ann (Mill+Co) $1 \\d', 'of erased person'],
    ['a directory name', '"/O=Mill/CN=Ann"', '"erased person"'],
  ])('takes out %s', (_, text, without) => {
    expect(redaction.isIn(text)).toBe(true);
    expect(redaction.of(text)).toBe(without);
  });

  it.each(['joann@mill.example', 'ann@mill.example.org', 'Joann Miller', 'Ann Millerson', 'Ann', 'x.ann@mill.example'])(
    'leaves %s',
    (text) => {
      expect(redaction.isIn(text)).toBe(false);
      expect(redaction.of(text)).toBe(text);
    },
  );

  it('goes through JSON, and takes out of lists what is nothing else', () => {
    const settings = {
      leftOut: ['ann@mill.example', 'bob@mill.example'],
      filter: { text: 'about Ann Miller' },
      days: 3,
    };
    expect(redaction.within(settings)).toEqual({
      leftOut: ['bob@mill.example'],
      filter: { text: 'about erased person' },
      days: 3,
    });
  });

  it('takes nothing out when there is nothing to take out', () => {
    expect(new Redaction([]).of('Ann Miller')).toBe('Ann Miller');
    expect(new Redaction([' ']).isIn('anything')).toBe(false);
  });

  it('takes time that grows with the text alone', () => {
    const began = performance.now();
    redaction.of('ann miller '.repeat(50_000));
    redaction.of('ann'.repeat(200_000));
    redaction.of(`ann${' '.repeat(200_000)}`);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('tellsWho', () => {
  it('takes full names alone', () => {
    expect(['Ann Miller', 'A B', 'Ann', ' Ann ', 'Li Wu'].map(tellsWho)).toEqual([true, false, false, false, true]);
  });
});
