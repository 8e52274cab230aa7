import { describe, expect, it } from '@jest/globals';
import { isDue, openCursor, openReveal, reached, sealCursor, sealReveal } from './horizon.js';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

describe('the cursor of a calendar', () => {
  it('is Google’s own while all planned events are taken in', () => {
    expect(sealCursor({ until: null, syncToken: 'a b' })).toBe('a b');
    expect(openCursor('a b')).toEqual({ until: null, syncToken: 'a b' });
  });

  it('remembers how far the future was taken in', () => {
    const cursor = { until: day(5), syncToken: 'CPDAlvWDx70= x' };
    expect(openCursor(sealCursor(cursor))).toEqual(cursor);
  });
});

describe('what has come nearer', () => {
  it.each<[Date | null, Date | null, boolean]>([
    [null, day(9), false],
    [null, null, false],
    [day(5), day(5), false],
    [day(5), day(6), true],
    [day(5), day(4), false],
    [day(5), null, true],
  ])('from %s to %s: %s', (until, edge, due) => {
    expect(isDue(until, edge)).toBe(due);
  });

  it('is listed page by page', () => {
    const reveal = { syncToken: 's', from: day(5), to: null, page: 'p' };
    expect(openReveal(sealReveal(reveal))).toEqual(reveal);
    expect(openReveal('CkkKOwo5')).toBeNull();
    expect(openReveal(null)).toBeNull();
  });

  it('goes no further than what was listed, nor than what is wanted', () => {
    expect(reached(null, day(5))).toEqual(day(5));
    expect(reached(day(4), day(5))).toEqual(day(4));
    expect(reached(day(6), day(5))).toEqual(day(5));
    expect(reached(null, null)).toBeNull();
  });
});
