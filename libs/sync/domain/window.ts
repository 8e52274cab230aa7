import type { Window } from '../../integrations/index.js';
import type { BatchOptions } from '../data/batch.types.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Fixes a choice of days to an instant: what is approved must not move. Null means everything. */
export function optionsFor(lookBackDays: number | null, now: Date): BatchOptions {
  return {
    lookBackDays,
    after: lookBackDays === null ? null : new Date(now.getTime() - lookBackDays * DAY_MS).toISOString(),
  };
}

export function windowOf({ after }: BatchOptions): Window {
  return { after: after === null ? null : new Date(after), before: null };
}

/**
 * Since when a full listing proves that what it does not name is gone: a day inside its window, for providers round the
 * edge in their own ways. Null means since ever.
 */
export function provenSince({ after }: BatchOptions): Date | null {
  return after === null ? null : new Date(new Date(after).getTime() + DAY_MS);
}
