import { describe, expect, it } from '@jest/globals';
import { HALF_LIFE_DAYS, STRENGTH_REFERENCE, pointsForScore, shownStrength, strengthScore } from './strength.js';

const daysAfter = (days: number) => new Date(STRENGTH_REFERENCE.getTime() + days * 86_400_000);

describe('strength', () => {
  it.each([
    [0, 0],
    [4, 50],
    [8, 75],
    [12, 88],
    [1000, 100],
    [-1, 0],
  ])('of %d points is %d', (points, score) => expect(shownStrength(points, STRENGTH_REFERENCE)).toBe(score));

  it('counts half of what it was after a half-life', () => {
    expect(strengthScore(8, daysAfter(HALF_LIFE_DAYS))).toBeCloseTo(50);
    expect(strengthScore(16, daysAfter(2 * HALF_LIFE_DAYS))).toBeCloseTo(50);
  });

  it('keeps the order of stored points at all times, years after the reference', () => {
    const now = daysAfter(20 * 365);
    const [weak, strong] = [pointsForScore(20, now), pointsForScore(20.5, now)];
    expect(weak).toBeLessThan(strong);
    for (const score of [1, 20, 50, 99]) expect(strengthScore(pointsForScore(score, now), now)).toBeCloseTo(score);
  });
});
