import { describe, expect, it } from '@jest/globals';
import { describeDue, dueGroup } from './task-due.js';

const today = '2026-05-14';

describe('dueGroup', () => {
  it('divides by the day', () => {
    const days = ['2026-05-13', today, '2026-05-15', null, undefined];
    expect(days.map((day) => dueGroup(day, today))).toEqual(['overdue', 'today', 'upcoming', 'undated', 'undated']);
  });
});

describe('describeDue', () => {
  it('counts what is late and names what is near', () => {
    expect(['2026-05-01', '2026-05-13', today, '2026-05-15'].map((day) => describeDue(day, today))).toEqual([
      '13 days overdue',
      'Due yesterday',
      'Today',
      'Tomorrow',
    ]);
    expect(describeDue('2025-11-03', today)).toMatch(/^Due .*2025/);
  });
});
