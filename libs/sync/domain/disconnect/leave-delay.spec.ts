import { describe, expect, it } from '@jest/globals';
import { leaveDelay } from './leave-delay.js';

describe('leaveDelay', () => {
  it('doubles up to ten minutes, and gives up within an hour', () => {
    const delays = Array.from({ length: 20 }, (_, attempts) => leaveDelay(attempts));
    expect(delays.slice(0, 3)).toEqual([5_000, 10_000, 20_000]);
    const tried = delays.filter((delay) => delay !== null);
    expect(Math.max(...tried)).toBeLessThanOrEqual(600_000);
    expect(tried.reduce((sum, delay) => sum + delay, 0)).toBeLessThan(3_600_000);
    expect(delays.slice(tried.length).every((delay) => delay === null)).toBe(true);
  });
});
