import { describe, expect, it } from '@jest/globals';
import { bestName, cleanName, isEarlier, nameFrom } from './display-name.js';

describe('cleanName', () => {
  it.each([
    ['Ann Miller', 'Ann Miller'],
    ['  "Ann   Miller" ', 'Ann Miller'],
    ["'Ann'", 'Ann'],
    ['ann@example.org', null],
    ['  ', null],
    [null, null],
  ])('%j → %j', (name, clean) => expect(cleanName(name)).toBe(clean));
});

describe('bestName', () => {
  it('prefers full names, then frequent ones, then the newest', () => {
    expect(bestName(['Ann', 'Ann', 'Ann Miller'])).toBe('Ann Miller');
    expect(bestName(['Ann Miller', 'Ann Smith', 'Ann Smith'])).toBe('Ann Smith');
    expect(bestName(['Ann New', 'Ann Old'])).toBe('Ann New');
    expect(bestName(['ann@example.org', null])).toBeNull();
    expect(bestName([])).toBeNull();
  });
});

describe('isEarlier', () => {
  it('compares ids that grow with time; what has no batch was there before all', () => {
    expect(isEarlier('018f', '019a')).toBe(true);
    expect(isEarlier('019a', '018f')).toBe(false);
    expect(isEarlier(null, '018f')).toBe(true);
    expect(isEarlier('018f', '018f')).toBe(false);
  });
});

describe('nameFrom', () => {
  const use = (name: string | null, batchId: string | null, uses = 1) => ({ name, batchId, uses });

  it('is the best of what the earliest batch calls them', () => {
    expect(nameFrom([use('Ann New', 'c', 9), use('Ann', 'b', 3), use('Ann Miller', 'b')])).toEqual({
      name: 'Ann Miller',
      batchId: 'b',
    });
    expect(nameFrom([use('Annie', 'b', 1), use('"Ann"', 'b', 1), use('Ann', 'b', 1)])).toEqual({
      name: 'Ann',
      batchId: 'b',
    });
  });

  it('passes over a batch that calls them nothing', () => {
    expect(nameFrom([use('Ann', 'b'), use('ann@example.org', 'a'), use(null, 'a')])).toEqual({
      name: 'Ann',
      batchId: 'b',
    });
    expect(nameFrom([use(null, 'a', 0)])).toBeNull();
    expect(nameFrom([])).toBeNull();
  });
});
