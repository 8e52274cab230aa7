import { describe, expect, it } from '@jest/globals';
import { type UnusualVolume, median, unusualVolume } from './volume.js';

const TODAY = '2026-11-27';
const LIMITS = { least: 1_000, times: 8 };

/** @param days counts of the days before today, yesterday first; a day of 0 is left out, as the rows leave it out */
function volumes(today: number, days: readonly number[]): Map<string, number> {
  const dated = [today, ...days].map((count, index): [string, number] => [
    new Date(Date.parse(TODAY) - index * 86_400_000).toISOString().slice(0, 10),
    count,
  ]);
  return new Map(dated.filter(([, count], index) => count > 0 || index === days.length));
}
const steady = (count: number, length = 28) => Array.from({ length }, () => count);
const wave = Array.from({ length: 28 }, (_, index) => 1_000 + (index % 5) * 400);

describe('unusualVolume', () => {
  it.each<[string, number, readonly number[], UnusualVolume | null]>([
    ['nothing is known', 90_000, [], null],
    ['too little is known', 90_000, steady(100, 6), null],
    ['a week is enough', 90_000, steady(100, 7), { today: 90_000, usual: 100, limit: 1_000 }],
    ['a usual day', 110, steady(100), null],
    ['many for them, and yet few', 1_000, steady(10), null],
    ['just above what is never too much', 1_001, steady(10), { today: 1_001, usual: 10, limit: 1_000 }],
    ['who always has many', 52_000, steady(50_000), null],
    ['a lasting rise is no finding once it is usual', 20_000, [...steady(20_000, 20), ...steady(100, 8)], null],
    ['who varies may vary', 6_000, wave, null],
    ['who varies, far beyond that', 7_000, wave, { today: 7_000, usual: 1_800, limit: 6_545 }],
    [
      'one large import of the past hides nothing',
      9_000,
      [80_000, ...steady(50, 27)],
      { today: 9_000, usual: 50, limit: 1_000 },
    ],
    ['who did nothing for weeks', 5_000, [...steady(0, 20), 300], { today: 5_000, usual: 0, limit: 1_000 }],
    ['only older days', 0, steady(9_000), null],
  ])('%s', (_, today, days, found) => expect(unusualVolume(volumes(today, days), TODAY, LIMITS)).toEqual(found));

  it('looks back four weeks and no further', () => {
    const days = [...steady(100), ...steady(90_000, 60)];
    expect(unusualVolume(volumes(50_000, days), TODAY, LIMITS)).toMatchObject({ usual: 100 });
  });
});

describe('median', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 2, 4, 100], 7],
  ])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected));
});
