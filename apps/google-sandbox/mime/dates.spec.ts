import { describe, expect, it } from '@jest/globals';
import { addressesIn } from './addresses.js';
import { parseMailDate } from './dates.js';

describe('parseMailDate', () => {
  it.each([
    ['Tue, 3 Mar 2026 10:00:00 +0100', '2026-03-03T09:00:00Z'],
    ['3 Mar 26 10:00 EST', '2026-03-03T15:00:00Z'],
    ['Thu Aug 29 16:52:52 2002', '2002-08-29T16:52:52Z'],
    ['Mon, 04-May-98 9.05.10 (local time) GMT', '1998-05-04T09:05:10Z'],
    ['Mon, 2 Mar 2026 1:30 PM -0500', '2026-03-02T18:30:00Z'],
    ['2026-03-03T09:00:00Z', '2026-03-03T09:00:00Z'],
  ])('%s', (text, expected) => {
    expect(parseMailDate(text)).toBe(Date.parse(expected));
  });

  it('answers NaN for what is no date', () => {
    expect(parseMailDate('sometime in spring')).toBeNaN();
    expect(parseMailDate('')).toBeNaN();
    expect(parseMailDate('99 Foo 2026 10:00')).toBeNaN();
  });
});

describe('addressesIn', () => {
  it('finds bare addresses in bounded time', () => {
    expect(addressesIn('"A, B" <a@x.example>, c+d@y.example; group: e@z.example;')).toEqual([
      'a@x.example',
      'c+d@y.example',
      'e@z.example',
    ]);
    const started = process.threadCpuUsage();
    expect(addressesIn('x'.repeat(150_000))).toEqual([]);
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(1000);
  });
});
