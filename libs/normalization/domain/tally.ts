import type { InteractionChange } from '../../contacts/index.js';
import type { Tally } from '../data/normalization-report.repository.js';
import type { Outcome } from './map-rows.js';

/** What the writing of outcomes did. */
export interface WriteEffects {
  changes: readonly InteractionChange[];
  /** Raw events of which something was removed. */
  removedFrom: readonly string[];
}

/**
 * Whether an older version of the mapping had made something of the item. Those that have 0 were put back in line for
 * another reason: the user's preferences, a series that goes on.
 */
export function isMappedAgain({ row: { normalizedVersion } }: Outcome, version: number): boolean {
  return normalizedVersion !== null && normalizedVersion > 0 && normalizedVersion < version;
}

/** Counts what became of items that were mapped again: each is changed, unchanged, removed, failed or kept. */
export function tallyOf(again: readonly Outcome[], { changes, removedFrom }: WriteEffects): Tally {
  const touched = new Set([...removedFrom, ...changes.map(({ rawEventId }) => rawEventId)]);
  const tally: Tally = {
    examined: again.length,
    changed: 0,
    unchanged: 0,
    removed: 0,
    failed: 0,
    kept: 0,
    examples: [],
  };
  for (const outcome of again) tally[fateOf(outcome, touched.has(outcome.row.id))] += 1;
  tally.examples = changes.map(({ interactionId, fields }) => ({ interactionId, fields }));
  return tally;
}

function fateOf(outcome: Outcome, touched: boolean): 'changed' | 'unchanged' | 'removed' | 'failed' | 'kept' {
  if ('fault' in outcome) return 'failed';
  if ('kept' in outcome) return 'kept';
  if (!touched) return 'unchanged';
  return !('mapped' in outcome) || outcome.mapped.interactions.length === 0 ? 'removed' : 'changed';
}
