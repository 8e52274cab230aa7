import { describe, expect, it } from '@jest/globals';
import { readCredits } from './read-credits.js';

describe('readCredits', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    [' 12.5 ', 12.5],
    ['-1', undefined],
    ['many', undefined],
    ['1e12', undefined],
  ])('takes %j for %j', (entered, credits) => expect(readCredits(entered)).toBe(credits));
});
