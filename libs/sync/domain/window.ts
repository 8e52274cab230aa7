import { EVERYTHING, type Selection, type Wanted } from '../../integrations/index.js';
import type { BatchOptions } from '../data/batch.types.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Fixes a choice of days to an instant: what is approved must not move. Null means everything. */
export function optionsFor(lookBackDays: number | null, now: Date, selection: Selection = EVERYTHING): BatchOptions {
  return {
    selection,
    lookBackDays,
    after: lookBackDays === null ? null : new Date(now.getTime() - lookBackDays * DAY_MS).toISOString(),
  };
}

export function wantedOf({ after, selection = EVERYTHING }: BatchOptions): Wanted {
  return { window: { after: after === null ? null : new Date(after), before: null }, selection };
}

/**
 * Since when a full listing proves that what it does not name is gone: a day inside its window, for providers round the
 * edge in their own ways. Null means since ever.
 */
export function provenSince({ after }: BatchOptions): Date | null {
  return after === null ? null : new Date(new Date(after).getTime() + DAY_MS);
}
