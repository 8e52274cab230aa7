import type { ContactFilter, DateRange, NumberRange } from './contact-filter.js';
import { pointsForScore } from './strength.js';

const DAY_MS = 86_400_000;

function moments({ after, before, withinDays, olderThanDays }: DateRange, now: Date): DateRange {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const afters = [after, withinDays === undefined ? undefined : daysAgo(withinDays)].filter(
    (date) => date !== undefined,
  );
  const befores = [before, olderThanDays === undefined ? undefined : daysAgo(olderThanDays)].filter(
    (date) => date !== undefined,
  );
  return {
    ...(afters.length > 0 && { after: new Date(Math.max(...afters.map(Number))) }),
    ...(befores.length > 0 && { before: new Date(Math.min(...befores.map(Number))) }),
  };
}

/** Shown scores are whole numbers, so a bound lies half a point beside them. */
function points({ min, max }: NumberRange, now: Date): NumberRange {
  return {
    ...(min !== undefined && min > 0 && { min: min > 100 ? Number.MAX_VALUE : pointsForScore(min - 0.5, now) }),
    ...(max !== undefined && max < 100 && { max: pointsForScore(max + 0.5, now) }),
  };
}

/** A filter as rows are compared with it: moments instead of days back from now, stored points instead of scores. */
export function resolveFilter(filter: ContactFilter, now: Date): ContactFilter {
  const { all, any, not, strength, lastInteraction, firstInteraction, created, ...rest } = filter;
  return {
    ...rest,
    ...(strength && { strength: points(strength, now) }),
    ...(lastInteraction && { lastInteraction: moments(lastInteraction, now) }),
    ...(firstInteraction && { firstInteraction: moments(firstInteraction, now) }),
    ...(created && { created: moments(created, now) }),
    ...(all && { all: all.map((inner) => resolveFilter(inner, now)) }),
    ...(any && { any: any.map((inner) => resolveFilter(inner, now)) }),
    ...(not && { not: resolveFilter(not, now) }),
  };
}
