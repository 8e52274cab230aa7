import { describe, expect, it } from '@jest/globals';
import { type Searched, explainMatch } from './contact-match.js';
import { searchWords } from './search-words.js';

const anna: Searched = {
  name: 'Anna Hannover',
  addresses: ['ah@acme.example', 'anna@home.example'],
  phone: '+49 30 1234',
  company: 'Acme Works',
  domain: 'acme.example',
  approximate: false,
};

/** What is highlighted, in brackets. */
function marked(typed: string, searched: Partial<Searched> = {}): string | null {
  const match = explainMatch(searchWords(typed)!, { ...anna, ...searched });
  if (!match) return null;
  const shown = match.highlights
    .toReversed()
    .reduce(
      (text, { start, length }) =>
        `${text.slice(0, start)}[${text.slice(start, start + length)}]${text.slice(start + length)}`,
      match.text,
    );
  return `${match.field}: ${shown}`;
}

describe('why a search found somebody', () => {
  it.each([
    ['ann', 'name: [Ann]a Hannover'],
    ['han anna', 'name: [Anna] [Han]nover'],
    ['annover nno', 'name: Anna H[annover]'],
    ['home', 'email: anna@[home].example'],
    ['acme', 'email: ah@[acme].example'],
    ['works', 'company: Acme [Works]'],
    ['anna works', 'name: [Anna] Hannover'],
    ['1234', 'phone: +49 30 [1234]'],
  ])('%s', (typed, expected) => expect(marked(typed)).toBe(expected));

  it('is the word most like it when nothing is written like that', () => {
    expect(marked('hanover', { approximate: true })).toBe('name: Anna [Hannover]');
    expect(marked('akme wrks', { approximate: true })).toBe('company: [Acme] [Works]');
    expect(marked('zzz', { approximate: true })).toBeNull();
  });

  it('does not misplace what it highlights where small letters are longer than capitals', () => {
    expect(marked('x', { name: 'İx' })).toBe('name: İ[x]');
  });
});

describe('what was typed', () => {
  it('is at most eight different words', () => {
    expect(searchWords(' a  b a ')).toEqual({ text: 'a b a', words: ['a', 'b'] });
    expect(searchWords('1 2 3 4 5 6 7 8 9')?.words).toHaveLength(8);
    expect([searchWords(' '), searchWords(null), searchWords('\0')]).toEqual([null, null, null]);
  });
});
