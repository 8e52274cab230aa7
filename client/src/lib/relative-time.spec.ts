import { describe, expect, it } from '@jest/globals';
import { relativeTime } from './relative-time.js';

describe('relativeTime', () => {
  const now = Date.UTC(2026, 4, 14, 12);
  const minute = 60_000;
  it.each([
    [0, 'just now'],
    [-5 * minute, '5 min ago'],
    [-59.9 * minute, '59 min ago'],
    [-60 * minute, '1 h ago'],
    [-26 * 60 * minute, '1 d ago'],
    [-15 * 24 * 60 * minute, '2 w ago'],
    [-70 * 24 * 60 * minute, '2 mo ago'],
    [-800 * 24 * 60 * minute, '2 y ago'],
    [30_000, 'in a moment'],
    [3 * 24 * 60 * minute, 'in 3 d'],
  ])('%d ms', (offset, text) => expect(relativeTime(new Date(now + offset).toISOString(), now)).toBe(text));
});
