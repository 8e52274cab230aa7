import { describe, expect, it } from '@jest/globals';
import { FilterTextError, filterText, parseFilterText } from './filter-text.js';
import {
  noFilter,
  toContactFilter,
  type FilterCondition,
  type FilterField,
  type FilterGroup,
  type FilterNode,
  type FilterValue,
} from './filter-tree.js';

const is = (field: FilterField, value: FilterValue, negated = false): FilterCondition => ({
  kind: 'condition',
  field,
  value,
  negated,
});
const group = (join: 'all' | 'any', items: FilterNode[], negated = false): FilterGroup => ({
  kind: 'group',
  join,
  items,
  negated,
});

describe('filterText and parseFilterText', () => {
  const cases: [name: string, tree: FilterGroup, text: string][] = [
    ['one condition', group('all', [is('hasPhone', true)]), 'hasPhone:yes'],
    ['two', group('all', [is('hasPhone', false), is('strength', { min: 50 })]), 'hasPhone:no,strength:50..'],
    ['the same twice', group('all', [is('tagId', 'a'), is('tagId', 'b')]), 'all(tagId:a;tagId:b)'],
    ['any', group('any', [is('tagId', 'a'), is('interactions', { max: 3 })]), 'any(tagId:a;interactions:..3)'],
    ['a negation', group('all', [is('tagId', 'a', true)]), 'not(tagId:a)'],
    [
      'a group in it',
      group('all', [is('edited', true), group('any', [is('tagId', 'a'), is('tagId', 'b')])]),
      'edited:yes,any(tagId:a;tagId:b)',
    ],
    [
      'none of several',
      group('all', [is('edited', true), group('any', [is('tagId', 'a'), is('tagId', 'b')], true)]),
      'edited:yes,not(any(tagId:a;tagId:b))',
    ],
    ['special characters', group('all', [is('text', 'a,b;(c)!')]), 'text:a!,b!;!(c!)!!'],
    [
      'stretches of time',
      group('all', [
        is('lastInteraction', { withinDays: 30 }),
        is('created', { after: '2026-01-01T00:00:00.000Z', olderThanDays: 7 }),
      ]),
      'lastInteraction:in30d,created:2026-01-01T00:00:00.000Z..~over7d',
    ],
  ];
  it.each(cases)('%s', (_name, tree, text) => {
    expect(filterText(tree)).toBe(text);
    expect(parseFilterText(text)).toEqual(tree);
  });

  it('leaves out groups without conditions', () => {
    expect(filterText(noFilter)).toBe('');
    expect(filterText(group('all', [is('edited', true), group('any', [])]))).toBe('edited:yes');
  });

  it.each([
    '',
    'hasPhone',
    'hasPhone:perhaps',
    'any(',
    'strength:many',
    'nothing:1',
    'created:soon..',
    'text:a)',
    'any()',
  ])('refuses %p', (text) => expect(() => parseFilterText(text)).toThrow(FilterTextError));

  it('refuses what is nested too deeply, without reading on', () =>
    expect(() => parseFilterText('any('.repeat(5000))).toThrow(FilterTextError));
});

describe('toContactFilter', () => {
  it('puts conditions and groups as the API takes them', () => {
    const tree = group('all', [is('tagId', 'a', true), group('any', [is('text', 'x'), group('all', [])])]);
    expect(toContactFilter(tree)).toEqual({ all: [{ not: { tagId: 'a' } }, { any: [{ text: 'x' }] }] });
  });
  it('gives null for nothing', () => expect(toContactFilter(group('all', [group('any', [])]))).toBeNull());
});
