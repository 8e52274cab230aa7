import { describe, expect, it } from '@jest/globals';
import { renewalAt, retryAt } from './renewal.js';

const start = new Date('2026-11-20T10:00:00Z');
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const hoursUntil = (date: Date) => (date.getTime() - start.getTime()) / 3_600_000;

describe('renewalAt', () => {
  it.each([
    ['a week: daily', 7 * 24, 24],
    ['twelve hours: after nine', 12, 9],
    ['already over: at once', -1, 0],
  ])('%s', (_, life, expected) => {
    expect(hoursUntil(renewalAt(start, after(life), 0.5))).toBeCloseTo(expected);
  });

  it('is spread by a tenth, and always before the end', () => {
    expect(hoursUntil(renewalAt(start, after(168), 0))).toBeCloseTo(21.6);
    expect(hoursUntil(renewalAt(start, after(168), 0.999_999))).toBeCloseTo(26.4, 2);
    expect(hoursUntil(renewalAt(start, after(10), 0.999_999))).toBeLessThan(10);
  });
});

describe('retryAt', () => {
  const minutes = (failure: Parameters<typeof retryAt>[1], failures: number) =>
    Math.round(hoursUntil(retryAt(start, failure, failures, 0.5)) * 60);

  it.each([
    ['temporary', 0, 1],
    ['temporary', 3, 8],
    ['quota', 20, 60],
    ['permission', 0, 360],
    ['permanent', 5, 360],
  ] as const)('%s, failure %i: %i minutes', (code, failures, expected) => {
    expect(minutes({ code, retryAfterMs: undefined }, failures)).toBe(expected);
  });

  it('waits as long as the provider asks for', () => {
    expect(minutes({ code: 'quota', retryAfterMs: 600_000 }, 0)).toBe(10);
  });
});
