import { describe, expect, it } from '@jest/globals';
import { usageDays } from './usage-days.js';

describe('usageDays', () => {
  it('adds up each day and fills the days between, over the end of a month', () =>
    expect(
      usageDays(
        [
          { day: '2026-03-01', calls: 2 },
          { day: '2026-03-01', calls: 3 },
          { day: '2026-02-27', calls: 1 },
          { day: '2026-01-01', calls: 9 },
        ],
        4,
        new Date('2026-03-02T23:00:00Z'),
      ),
    ).toEqual([
      { key: '2026-02-27', count: 1 },
      { key: '2026-02-28', count: 0 },
      { key: '2026-03-01', count: 5 },
      { key: '2026-03-02', count: 0 },
    ]));
});
