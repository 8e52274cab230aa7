import { describe, expect, it } from '@jest/globals';
import { pacificDay } from './pacific-day.js';

const HOUR = 3_600_000;

describe('pacificDay', () => {
  it.each([
    ['winter', '2026-11-20T07:59:59.000Z', '2026-11-19', 1_000],
    ['the first moment of a day', '2026-11-20T08:00:00.000Z', '2026-11-20', 24 * HOUR],
    ['summer', '2026-07-01T06:00:00.000Z', '2026-06-30', HOUR],
    ['the day that has 23 hours', '2026-03-08T08:00:00.000Z', '2026-03-08', 23 * HOUR],
    ['the day that has 25 hours', '2026-11-01T07:00:00.000Z', '2026-11-01', 25 * HOUR],
  ])('%s', (_, time, day, endsInMs) => {
    expect(pacificDay(new Date(time))).toEqual({ day, endsInMs });
  });
});
