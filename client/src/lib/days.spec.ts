import { describe, expect, it } from '@jest/globals';
import { daysBetween, formatCalendarDay, isDay, localDay, startOfDay, toLocalField } from './days.js';

describe('days', () => {
  it('takes the day where the reader is', () => {
    expect(localDay(new Date(2026, 4, 3, 23, 59))).toBe('2026-05-03');
    expect(toLocalField(new Date(2026, 4, 3, 7, 5))).toBe('2026-05-03T07:05');
  });
  it('tells days from other texts', () => {
    expect(['2026-05-03', '2026-13-03', '2026', 'tomorrow'].map(isDay)).toEqual([true, false, false, false]);
  });
  it('begins a day at its midnight, and the next over the end of a month', () => {
    expect(startOfDay('2026-05-31', 1)).toEqual(new Date(2026, 5, 1));
  });
  it('counts days over months, and back', () => {
    expect([daysBetween('2026-02-27', '2026-03-02'), daysBetween('2026-03-02', '2026-02-27')]).toEqual([3, -3]);
  });
  it('names the days around today', () => {
    const named = ['2026-05-13', '2026-05-14', '2026-05-15'].map((day) => formatCalendarDay(day, '2026-05-14'));
    expect(named).toEqual(['Yesterday', 'Today', 'Tomorrow']);
    expect(formatCalendarDay('2026-05-20', '2026-05-14')).toMatch(/20/);
  });
});
