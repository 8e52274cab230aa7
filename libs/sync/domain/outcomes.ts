import type { FetchedItem, ItemError, ListedItem } from '../../integrations/index.js';
import type { ItemOutcome } from '../data/batch.types.js';

/** An item that fails for a passing cause is fetched this often before it is given up. */
export const MAX_ATTEMPTS = 3;

/** Reasons that say "not wanted", not "gone": what was stored before under them stays. */
export const STILL_THERE: ReadonlySet<string> = new Set([
  ...['outside_window', 'undone', 'duplicate', 'already_imported', 'erased_person'],
  // Preferences may have changed since; what they cover now is offered for removal, and goes by no other way.
  ...['excluded_label', 'not_included_label', 'excluded_query', 'excluded_person', 'not_included_person', 'private'],
]);

/** Taken back by the person: neither fetched nor deleted by what follows changes. */
export const UNDONE = 'undone';

/** Error codes of single items that another attempt may heal. */
const PASSING: ReadonlySet<string> = new Set(['temporary', 'quota', 'not_answered']);

/** Codes of errors that come from fetching or storing an item; all others come from reading one that is stored. */
export const FETCHING_ERRORS: readonly string[] = [...PASSING, 'permanent', 'permission', 'malformed', 'unstorable'];

const blank = (sourceId: string): ItemOutcome => ({
  sourceId,
  change: 'upsert',
  state: 'pending',
  reason: null,
  errorCode: null,
  errorMessage: null,
  occurredAt: null,
  dedupeKey: null,
  payload: null,
});

const failed = (base: ItemOutcome, error: ItemError): ItemOutcome => ({
  ...base,
  state: 'failed',
  errorCode: error.code,
  errorMessage: error.message,
});

const skipped = (base: ItemOutcome, reason: string): ItemOutcome => ({ ...base, state: 'skipped', reason });

/** What a listing says of an item: all that there is to know, or that it waits to be fetched. */
export function listedOutcome(item: ListedItem): ItemOutcome {
  const base = {
    ...blank(item.sourceId),
    change: item.change,
    occurredAt: item.occurredAt ?? null,
    dedupeKey: item.dedupeKey ?? null,
  };
  if (item.error) return failed(base, item.error);
  if (item.skip !== undefined) return skipped(base, item.skip);
  if (item.change === 'delete') return { ...base, state: 'stored' };
  if (item.payload !== undefined) return { ...base, state: 'stored', payload: item.payload };
  return base;
}

/**
 * What fetching an item has come to.
 * @param attempts how often it was fetched in vain before
 * @param since    what is older was not asked for; null when the listing has seen to that itself
 */
export function fetchedOutcome(item: FetchedItem, attempts: number, since: Date | null): ItemOutcome {
  const base = { ...blank(item.sourceId), occurredAt: item.occurredAt ?? null, dedupeKey: item.dedupeKey ?? null };
  if (item.gone) return skipped(base, 'deleted_meanwhile');
  if (item.skip !== undefined) return skipped(base, item.skip);
  if (item.payload !== undefined) {
    if (since && item.occurredAt && item.occurredAt < since) return skipped(base, 'outside_window');
    return { ...base, state: 'stored', payload: item.payload };
  }
  const error = item.error ?? { code: 'not_answered', message: 'The provider said nothing about this item' };
  return PASSING.has(error.code) && attempts + 1 < MAX_ATTEMPTS ? base : failed(base, error);
}

/** Whether what was stored of the item before must go: the provider has deleted it, or it is where an import leaves it out. */
export function removesStored({ change, state, reason }: ItemOutcome): boolean {
  if (reason === UNDONE) return false;
  return change === 'delete' ? state !== 'failed' : state === 'skipped' && reason !== null && !STILL_THERE.has(reason);
}

/** Deletions of what was never here are said to be just that. */
export function withoutEmptyDeletions(outcomes: readonly ItemOutcome[], removed: ReadonlySet<string>): ItemOutcome[] {
  return outcomes.map((outcome) =>
    outcome.change === 'delete' && outcome.state === 'stored' && !removed.has(outcome.sourceId)
      ? skipped(outcome, 'nothing_to_delete')
      : outcome,
  );
}

/** What a look for changes has seen go meanwhile is not stored from what was read before. */
export function withoutGone(outcomes: readonly ItemOutcome[], gone: ReadonlySet<string>): readonly ItemOutcome[] {
  if (gone.size === 0) return outcomes;
  return outcomes.map((outcome) =>
    outcome.payload !== null && gone.has(outcome.sourceId)
      ? { ...skipped(outcome, 'deleted_meanwhile'), payload: null }
      : outcome,
  );
}

/** What the person has taken back is neither fetched nor deleted; it waits for a redo. */
export function withoutUndone(outcomes: readonly ItemOutcome[], undone: ReadonlySet<string>): ItemOutcome[] {
  return outcomes.map((outcome) =>
    undone.has(outcome.sourceId)
      ? { ...skipped(outcome, UNDONE), errorCode: null, errorMessage: null, payload: null }
      : outcome,
  );
}

/**
 * One outcome per item, for a page may name one twice: of changes the last word counts, of a listing any.
 * @returns in the order of the page
 */
export function oncePerItem(outcomes: readonly ItemOutcome[]): ItemOutcome[] {
  return [...new Map(outcomes.map((outcome) => [outcome.sourceId, outcome])).values()];
}
