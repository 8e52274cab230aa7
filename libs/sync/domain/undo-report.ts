import type { PeoplePlan } from '../../contacts/index.js';
import type { UndoReport } from '../data/batch.types.js';

/** Names that are told; all of them are counted. */
const MOST_NAMES = 50;

/** What an undo takes away and puts back, before it (then it is a preview) or after. */
export interface UndoOutlook extends UndoReport {
  /** Names of contacts that go, at most 50. */
  readonly contactNames: readonly string[];
}

/**
 * @param items    how many of the provider's items go
 * @param restored how many are put back as they were
 */
export function undoOutlook(items: number, restored: number, { interactions, going, kept }: PeoplePlan): UndoOutlook {
  return {
    items,
    restored,
    interactions,
    contacts: going.length,
    contactNames: going.slice(0, MOST_NAMES).map(({ name }) => name),
    kept: kept.slice(0, MOST_NAMES).map((person) => ({ ...person })),
    keptTotal: kept.length,
  };
}
