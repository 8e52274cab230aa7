/** What stored points are decayed to. Whatever the time, points at the same reference are in the order of the scores. */
export const STRENGTH_REFERENCE = new Date('2020-01-01T00:00:00Z');

/** A point that is so old counts half. */
export const HALF_LIFE_DAYS = 90;

/** Points, as of today, that give a score of 50. */
const HALF_SCORE_POINTS = 4;

const DAY_MS = 86_400_000;

/** Key of the text that explains the formula. */
export const STRENGTH_FORMULA = 'contact.strength.formula';

function halfLives(now: Date): number {
  return (now.getTime() - STRENGTH_REFERENCE.getTime()) / DAY_MS / HALF_LIFE_DAYS;
}

/**
 * The score that is shown.
 * @param points stored points, as of STRENGTH_REFERENCE
 * @returns 0–100, not rounded
 */
export function strengthScore(points: number, now: Date): number {
  const today = Math.max(0, points) * 2 ** -halfLives(now);
  return 100 * (1 - 2 ** (-today / HALF_SCORE_POINTS));
}

/** The score as it is shown, a whole number. */
export function shownStrength(points: number, now: Date): number {
  return Math.round(strengthScore(points, now));
}

/**
 * The stored points that give a score, to compare rows with.
 * @param score below 100; less than 0 counts as 0
 */
export function pointsForScore(score: number, now: Date): number {
  return -HALF_SCORE_POINTS * Math.log2(1 - Math.max(0, score) / 100) * 2 ** halfLives(now);
}
