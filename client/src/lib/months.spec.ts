import { describe, expect, it } from '@jest/globals';
import { fillPeriods, groupByMonth, monthOf, splitUpcoming } from './months.js';

const at = (year: number, month: number, day: number) => ({
  occurredAt: new Date(year, month - 1, day, 12).toISOString(),
});

describe('groupByMonth', () => {
  it('keeps the order and starts a group where the month changes', () => {
    const items = [at(2026, 3, 9), at(2026, 3, 1), at(2026, 1, 30), at(2025, 1, 30)];
    expect(groupByMonth(items).map(({ month, items }) => [month, items.length])).toEqual([
      ['2026-03', 2],
      ['2026-01', 1],
      ['2025-01', 1],
    ]);
  });
  it('gives nothing for nothing', () => expect(groupByMonth([])).toEqual([]));
  it('uses the month of the reader’s time zone', () => expect(monthOf(at(2026, 12, 31).occurredAt)).toBe('2026-12'));
});

describe('splitUpcoming', () => {
  it('turns what is to come round, and leaves what has been', () => {
    const [far, near, recent, old] = [at(2026, 6, 2), at(2026, 5, 20), at(2026, 5, 1), at(2026, 4, 1)];
    const now = new Date(2026, 4, 14).getTime();
    expect(splitUpcoming([far, near, recent, old], now)).toEqual({ upcoming: [near, far], past: [recent, old] });
  });
});

describe('fillPeriods', () => {
  it('fills the gaps, over the turn of a year, oldest first', () => {
    const counts = [
      { key: '2026-02', count: 4 },
      { key: '2025-11', count: 7 },
    ];
    expect(fillPeriods(counts)).toEqual([
      { key: '2025-11', count: 7 },
      { key: '2025-12', count: 0 },
      { key: '2026-01', count: 0 },
      { key: '2026-02', count: 4 },
    ]);
  });
  it('adds up to years as soon as one count is of a year', () => {
    const counts = [
      { key: '2026-02', count: 4 },
      { key: '2026-01', count: 1 },
      { key: '2024', count: 40 },
    ];
    expect(fillPeriods(counts)).toEqual([
      { key: '2024', count: 40 },
      { key: '2025', count: 0 },
      { key: '2026', count: 5 },
    ]);
  });
  it('ignores keys that are no periods', () => expect(fillPeriods([{ key: 'unknown', count: 3 }])).toEqual([]));
});
