import { describe, expect, it } from '@jest/globals';
import type { ContactFilter } from './contact-filter.js';
import { filterText, parseFilterText } from './filter-text.js';
import { MAX_FILTER_DEPTH, parseFilter } from './filter-schema.js';
import { resolveFilter } from './resolve-filter.js';
import { parseView } from './saved-view.js';
import { parseViewText, viewText } from './view-text.js';

const ID = '0197a0de-0000-7000-8000-000000000001';

/** Filters and how they look in an address. */
const CASES: [string, ContactFilter][] = [
  [`tagId:${ID}`, { tagId: ID }],
  ['hasPhone:no,neverContacted:yes', { hasPhone: false, neverContacted: true }],
  ['strength:50..,interactions:..20', { strength: { min: 50 }, interactions: { max: 20 } }],
  ['strength:0.5..99.5', { strength: { min: 0.5, max: 99.5 } }],
  ['lastInteraction:in30d', { lastInteraction: { withinDays: 30 } }],
  ['created:over7d', { created: { olderThanDays: 7 } }],
  [
    'firstInteraction:2026-01-01T00:00:00.000Z..2026-02-01T00:00:00.000Z~in90d~over3d',
    {
      firstInteraction: {
        after: new Date('2026-01-01T00:00:00Z'),
        before: new Date('2026-02-01T00:00:00Z'),
        withinDays: 90,
        olderThanDays: 3,
      },
    },
  ],
  ['text:a!,b!;c!(d!)!!:e', { text: 'a,b;c(d)!:e' }],
  [
    'hasCompany:yes,all(edited:yes),any(text:x;hasPhone:yes,not(domain:acme.example)),not(any())',
    {
      hasCompany: true,
      all: [{ edited: true }],
      any: [{ text: 'x' }, { hasPhone: true, not: { domain: 'acme.example' } }],
      not: { any: [] },
    },
  ],
];

describe('a filter', () => {
  it.each(CASES)('is %s in an address, and back', (text, filter) => {
    expect(filterText(filter)).toBe(text);
    expect(parseFilter(parseFilterText(text))).toEqual(filter);
  });

  it.each([
    'tagId',
    'tagId:',
    'nothing:1',
    'constructor:1',
    'hasPhone:maybe',
    'strength:',
    'strength:..',
    'strength:a..b',
    'any(',
    'any(edited:yes',
    'not()',
    'edited:yes)',
    'edited:yes,edited:no',
    `${'not('.repeat(MAX_FILTER_DEPTH + 1)}edited:yes${')'.repeat(MAX_FILTER_DEPTH + 1)}`,
    'not('.repeat(10_000),
    'lastInteraction:in99999999d',
    'lastInteraction:soon',
  ])('cannot be read from %j, or says nothing', (text) => {
    let filter: ContactFilter | null = null;
    try {
      filter = parseFilter(parseFilterText(text));
    } catch (error) {
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(Object.values(filter ?? {}).every((value) => Object.keys(value as object).length === 0)).toBe(true);
  });

  it('loses what is null, and is nothing when nothing is left', () => {
    expect(parseFilter({ tagId: null, strength: { min: null, max: 3 }, all: [{ edited: null }] })).toEqual({
      strength: { max: 3 },
      all: [{}],
    });
    expect(parseFilter({ tagId: null })).toBeNull();
    expect(parseFilter(null)).toBeNull();
  });

  it.each([
    [{ tagId: "1' or true --" }],
    [{ unknown: 1 }],
    [{ strength: { least: 1 } }],
    [{ domain: 'a@b' }],
    [{ lastInteraction: { after: 'yesterday' } }],
    [{ any: { edited: true } }],
    [{ all: Array.from({ length: 31 }, () => ({ edited: true })) }],
    ['text'],
  ])('is refused when it is %j', (value) => {
    expect(() => parseFilter(value)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('is compared by moments and points', () => {
    const now = new Date('2026-03-01T00:00:00Z');
    const filter = {
      lastInteraction: { withinDays: 1, after: new Date('2020-01-01') },
      not: { strength: { min: 0, max: 100 } },
    };
    expect(resolveFilter(filter, now)).toEqual({
      lastInteraction: { after: new Date('2026-02-28T00:00:00Z') },
      not: { strength: {} },
    });
  });
});

describe('a view', () => {
  it('survives an address', () => {
    for (const [, filter] of CASES) {
      const view = parseView({
        filter,
        sort: { field: 'name', direction: 'desc' },
        search: 'ä & b=c+d',
        columns: ['name'],
      });
      expect(parseViewText(viewText(view))).toEqual(view);
      expect(parseViewText(`?${viewText(view)}&other=1`)).toEqual(view);
      // As the database gives it back.
      expect(parseView(JSON.parse(JSON.stringify(view)) as object)).toEqual(view);
    }
    expect(parseViewText('')).toEqual({ filter: null, sort: null, search: null, columns: [] });
  });

  it.each(['sort=height', 'filter=nothing', 'columns=a;b', `q=${'x'.repeat(4000)}`])(
    'is refused when it is %s',
    (text) => {
      expect(() => parseViewText(text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    },
  );
});
