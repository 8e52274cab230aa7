import { describe, expect, it } from '@jest/globals';
import {
  formatBytes,
  formatCount,
  formatDay,
  formatDuration,
  formatMonth,
  formatSpan,
  formatUtcDay,
} from './format.js';

describe('formatDuration', () => {
  it.each([
    [0, 'a few seconds'],
    [45, '45 s'],
    [164, '3 min'],
    [3600, '1 h'],
    [4800, '1 h 20 min'],
    [7199, '2 h'],
  ])('%d s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));
});

describe('formatUtcDay', () => {
  const now = new Date('2026-05-14T00:30:00Z');
  it('names today by UTC', () => expect(formatUtcDay('2026-05-14', now)).toBe('Today'));
  it('gives the year only when it is another one', () => {
    expect(formatUtcDay('2026-05-12', now)).toMatch(/^Tue.*12/);
    expect(formatUtcDay('2025-12-31', now)).toMatch(/31.*2025/);
  });
});

describe('formatDay', () => {
  const now = new Date(2026, 4, 14, 9, 0);
  const at = (year: number, month: number, day: number, hour = 12) =>
    new Date(year, month - 1, day, hour).toISOString();

  it('names the days next to today', () => {
    expect(formatDay(at(2026, 5, 14, 23), now)).toBe('Today');
    expect(formatDay(at(2026, 5, 13, 0), now)).toBe('Yesterday');
    expect(formatDay(at(2026, 5, 15, 0), now)).toBe('Tomorrow');
  });

  it('gives the year only when it is another one', () => {
    expect(formatDay(at(2026, 1, 5), now)).not.toMatch(/2026/);
    expect(formatDay(at(2024, 1, 5), now)).toMatch(/2024/);
  });
});

describe('formatCount', () => {
  it('uses the singular for one alone', () => {
    expect(formatCount(1, 'meeting')).toBe('1 meeting');
    expect(formatCount(0, 'meeting')).toBe('0 meetings');
    expect(formatCount(1204, 'person', 'people')).toMatch(/^1.204 people$/);
  });
});

describe('formatBytes', () => {
  it.each([
    [812, '812 B'],
    [88_000, '88 kB'],
    [1_843_200, '1.8 MB'],
  ])('%d', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});

describe('formatMonth', () => {
  it('reads a key', () => expect(formatMonth('2026-05')).toMatch(/^May 2026$/));
});

describe('formatSpan', () => {
  const start = new Date(2026, 4, 14, 10, 0).toISOString();
  it('says "All day" whatever the hours are', () => expect(formatSpan(start, start, true)).toBe('All day'));
  it('shows both ends of a meeting', () => {
    expect(formatSpan(start, new Date(2026, 4, 14, 11, 30).toISOString(), false)).toMatch(/10:00.* – .*11:30/);
  });
  it('shows the days of a meeting over several', () => {
    expect(formatSpan(start, new Date(2026, 4, 16, 11, 30).toISOString(), false)).toMatch(/14.*2026.* – .*16.*2026/);
  });
});
