import { describe, expect, it } from '@jest/globals';
import { groupByKind, whyFound } from './search-kinds.js';

const edge = (id: string, kind: 'CONTACT' | 'EMAIL' | 'NOTE') => ({ node: { id, kind } });

describe('groupByKind', () => {
  it('shows people first, each kind in the order in which it was found', () => {
    const groups = groupByKind([edge('1', 'EMAIL'), edge('2', 'CONTACT'), edge('3', 'NOTE'), edge('4', 'EMAIL')]);
    expect(groups.map(({ title, edges }) => [title, edges.map(({ node }) => node.id)])).toEqual([
      ['People', ['2']],
      ['Messages', ['1', '4']],
      ['Notes', ['3']],
    ]);
  });

  it('leaves out what nothing was found of', () => {
    expect(groupByKind([])).toEqual([]);
  });
});

it('says of several reasons the one that tells the most', () => {
  expect(whyFound(['MEANING', 'WORDS'])).toBe('Your words');
  expect(whyFound(['MEANING', 'SPELLING'])).toBe('Similar spelling');
  expect(whyFound(['MEANING'])).toBe('Similar meaning');
  expect(whyFound([])).toBe('');
});
