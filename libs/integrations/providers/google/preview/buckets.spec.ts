import { describe, expect, it } from '@jest/globals';
import { bucketsOf } from './buckets.js';

const now = new Date('2026-11-20T09:00:00Z');
const keys = (after: string | null, before: string | null = null) =>
  bucketsOf({ after: after ? new Date(after) : null, before: before ? new Date(before) : null }, now).map(
    ({ key }) => key,
  );

describe('bucketsOf', () => {
  it('takes months for a short window', () => {
    expect(keys('2026-08-22T09:00:00Z')).toEqual(['2026-11', '2026-10', '2026-09', '2026-08']);
  });

  it('takes 24 months, and no more', () => {
    expect(keys('2024-12-01T00:00:00Z')).toHaveLength(24);
    expect(keys('2024-11-30T23:59:59Z')).toEqual([
      ...['2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05', '2026-04', '2026-03', '2026-02'],
      ...['2026-01', '2025-12', '2025', '2024'],
    ]);
  });

  it('goes back to the beginning and beyond for everything', () => {
    const all = keys(null);
    expect(all.slice(12, 14)).toEqual(['2025', '2024']);
    expect(all.slice(-2)).toEqual(['2004', 'older']);
  });

  it('starts years with the one before when twelve months end in January', () => {
    const buckets = bucketsOf({ after: null, before: null }, new Date('2026-12-05T00:00:00Z'));
    expect(buckets.slice(11, 13).map(({ key }) => key)).toEqual(['2026-01', '2025']);
  });

  it.each([
    ['2026-08-22T09:00:00Z', null],
    ['2024-03-05T00:00:00Z', null],
    ['1999-01-01T00:00:00Z', null],
    ['2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z'],
    ['2025-01-10T00:00:00Z', '2025-01-20T00:00:00Z'],
    [null, null],
    [null, '2020-01-01T00:00:00Z'],
  ])('covers the window from %s to %s without gap or overlap', (after, before) => {
    const window = { after: after ? new Date(after) : null, before: before ? new Date(before) : null };
    const buckets = bucketsOf(window, now);
    expect(buckets[0]?.before).toEqual(window.before);
    expect(buckets.at(-1)?.after).toEqual(window.after);
    for (const [index, bucket] of buckets.slice(1).entries()) expect(bucket.before).toEqual(buckets[index]?.after);
    for (const bucket of buckets) if (bucket.after && bucket.before) expect(bucket.after < bucket.before).toBe(true);
  });
});
