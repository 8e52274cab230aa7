import { describe, expect, it } from '@jest/globals';
import { hasSlept, pollDelay, retryDelay } from './timing.js';

describe('retryDelay', () => {
  it('doubles up to half a minute, half of it by chance', () => {
    expect([1, 2, 3, 4].map((failures) => retryDelay(failures, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect([retryDelay(1, 0), retryDelay(30, 1), retryDelay(30, 0)]).toEqual([500, 30_000, 15_000]);
  });
});

describe('pollDelay', () => {
  it('is short only while something moves before somebody’s eyes', () => {
    expect([pollDelay(true, true), pollDelay(false, true), pollDelay(true, false)]).toEqual([5_000, 30_000, 30_000]);
  });
});

describe('hasSlept', () => {
  it('tells a late tick from a sleep', () => {
    expect([hasSlept(0, 10_000), hasSlept(0, 25_000), hasSlept(0, 3_600_000)]).toEqual([false, false, true]);
  });
});
