import { describe, expect, it } from '@jest/globals';
import { periodOf, renewsAt } from './period.js';

describe('a period', () => {
  it.each([
    ['2026-05-14T12:00:00Z', '2026-05-01', '2026-06-01T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2026-12-01', '2027-01-01T00:00:00.000Z'],
    ['2027-01-01T00:00:00Z', '2027-01-01', '2027-02-01T00:00:00.000Z'],
    ['2026-05-31T23:30:00-02:00', '2026-06-01', '2026-07-01T00:00:00.000Z'],
  ])('of %s began on %s and ends at %s', (moment, period, renewal) => {
    expect(periodOf(new Date(moment))).toBe(period);
    expect(renewsAt(new Date(moment)).toISOString()).toBe(renewal);
  });
});
