import { describe, expect, it } from '@jest/globals';
import { dueBounds, utcDay } from './days.js';

describe('dueBounds', () => {
  it.each<[Parameters<typeof dueBounds>[0], string, string | null, string | null]>([
    ['overdue', '2026-03-01', null, '2026-02-28'],
    ['today', '2026-03-01', '2026-03-01', '2026-03-01'],
    ['upcoming', '2025-12-31', '2026-01-01', null],
    [null, '2026-03-01', null, null],
  ])('%s on %s', (due, today, dueFrom, dueTo) => expect(dueBounds(due, today)).toEqual({ dueFrom, dueTo }));
});

describe('utcDay', () => {
  it('is the day in UTC', () => expect(utcDay(Date.parse('2026-03-01T23:30:00-02:00'))).toBe('2026-03-02'));
});
