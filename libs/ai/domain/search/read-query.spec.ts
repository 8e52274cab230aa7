import { describe, expect, it } from '@jest/globals';
import { readQuery } from './read-query.js';

const stems = (typed: string) => readQuery(typed)?.words.map(({ stem }) => stem);

describe('readQuery', () => {
  it.each([
    ['Oven Extraction', ['oven*', 'extraction*']],
    ['invoices', ['invoic*']],
    ['the oven of the bakery', ['oven*', 'baker*']],
    ['the of', ['the', 'of']],
    ['oven OVEN öven', ['oven*']],
    ['mini-itx 47', ['mini*', 'itx*', '47']],
    ["x' | !secret:*", ['x', 'secret*']],
  ])('reads %j', (typed, wanted) => {
    const found = stems(typed);
    expect(found?.length).toBe(wanted.length);
    for (const [i, stem] of found!.entries()) expect(wanted[i]!.startsWith(stem.replace('*', ''))).toBe(true);
  });

  it.each([[''], ['  '], ['& | !'], ['👋'], ['\0']])('finds no word in %j', (typed) => {
    expect(readQuery(typed)).toBeNull();
  });

  it('reads no more than ten words, of forty characters, whatever is typed', () => {
    const many = readQuery(Array.from({ length: 200 }, (_, i) => `w${i}`).join(' '))!;
    expect(many.words).toHaveLength(10);
    expect(readQuery('a'.repeat(100_000))!.words[0]!.typed).toHaveLength(40);
  });
});
