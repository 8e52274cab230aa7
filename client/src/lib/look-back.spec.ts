import { describe, expect, it } from '@jest/globals';
import { describeLookBack, lookBackChoices, lookBacks } from './look-back.js';

describe('lookBackChoices', () => {
  it('are the usual ones', () => {
    expect(lookBackChoices(null)).toBe(lookBacks);
    expect(lookBackChoices(365)).toBe(lookBacks);
  });
  it('take in the one that is in force, at its place', () => {
    expect(lookBackChoices(90).map(({ days }) => days)).toEqual([30, 90, 365, 1095, null]);
  });
});

describe('describeLookBack', () => {
  it.each([
    [null, 'everything'],
    [365, 'the last 12 months'],
    [45, 'the last 45 days'],
  ])('%s', (days, text) => expect(describeLookBack(days)).toBe(text));
});
