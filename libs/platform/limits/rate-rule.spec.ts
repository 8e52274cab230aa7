import { describe, expect, it } from '@jest/globals';
import { ratedAt } from './rate-rule.js';

const five = { key: 'k', limit: 5, windowMs: 60_000 };

/** Asks again and again. @returns for each ask the wait, 0 when granted */
function asks(times: number[], units = 1): number[] {
  let state: number | undefined;
  return times.map((now) => {
    const { fullAt, waitMs } = ratedAt(five, state, now, units);
    if (waitMs === 0) state = fullAt;
    return waitMs;
  });
}

describe('a rate', () => {
  it('lets its limit through at once, and then one at a time', () => {
    expect(asks([0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 12_000]);
    expect(asks([0, 0, 0, 0, 0, 11_999, 12_000, 12_000])).toEqual([0, 0, 0, 0, 0, 1, 0, 12_000]);
  });

  it.each([3, 7, 11, 13, 60])('lets all of %d through at once at any time of the clock', (limit) => {
    const rule = { key: 'k', limit, windowMs: 60_000 };
    for (let count = 0; count < 50; count++) {
      const now = 1_234.567_891 * count + 0.1;
      expect(ratedAt(rule, undefined, now, limit).waitMs).toBe(0);
      let state: number | undefined;
      for (let unit = 0; unit < limit; unit++) {
        const { fullAt, waitMs } = ratedAt(rule, state, now, 1);
        expect(waitMs).toBe(0);
        state = fullAt;
      }
      expect(ratedAt(rule, state, now, 1).waitMs).toBeGreaterThan(0);
    }
  });

  it('does not give more for waiting longer than a window', () => {
    expect(asks([0, 600_000, 600_000, 600_000, 600_000, 600_000, 600_000])).toEqual([0, 0, 0, 0, 0, 0, 12_000]);
  });

  it('tells what remains and when all is back', () => {
    const { after } = ratedAt(five, undefined, 0, 2);
    expect(after).toEqual({ waitMs: 0, remaining: 3, resetMs: 24_000 });
  });

  it('grants what is larger than its limit when nothing else was taken', () => {
    expect(asks([0, 0, 60_000], 100)).toEqual([0, 60_000, 0]);
  });
});
