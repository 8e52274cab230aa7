import { describe, expect, it } from '@jest/globals';
import { describeLookBack, lookBackOf } from './look-back.js';

describe('lookBackOf', () => {
  it('finds the choice', () => expect(lookBackOf('all').days).toBeNull());
  it('takes 12 months when the key says nothing', () => {
    expect(lookBackOf(undefined).days).toBe(365);
    expect(lookBackOf('37 parsecs').days).toBe(365);
  });
});

describe('describeLookBack', () => {
  it.each([
    [null, 'everything'],
    [365, 'the last 12 months'],
    [45, 'the last 45 days'],
  ])('%s', (days, text) => expect(describeLookBack(days)).toBe(text));
});
