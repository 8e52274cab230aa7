import type { ItemCount, ListedCount } from '../data/ledger.repository.js';
import { errorLabel, reasonLabel } from './labels.js';

export interface LedgerReason {
  reason: string;
  /** In plain words. */
  label: string;
  count: number;
}

/** The proof: everything that was listed is stored, skipped with a reason, or failed with an error. */
export interface LedgerReport {
  listed: number;
  pending: number;
  stored: number;
  skipped: LedgerReason[];
  skippedTotal: number;
  failed: LedgerReason[];
  failedTotal: number;
  /** Of what is stored (or deleted), what is not yet normalized. */
  unnormalized: number;
  /** All is listed, nothing is pending, and the sum is right. */
  complete: boolean;
}

type Counted = Pick<ItemCount, 'state' | 'cause' | 'count'>;

function byCause(counts: readonly Counted[], state: string, label: (cause: string) => string): LedgerReason[] {
  const sums = new Map<string, number>();
  for (const entry of counts)
    if (entry.state === state)
      sums.set(entry.cause ?? 'unknown', (sums.get(entry.cause ?? 'unknown') ?? 0) + entry.count);
  return [...sums]
    .map(([reason, count]) => ({ reason, label: label(reason), count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

const total = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);

/**
 * Sets what was listed against what became of it.
 * @param counts ledger rows by state and cause, of one batch or several
 * @param listed counted when the pages came, apart from the rows
 */
export function ledgerReport(
  counts: readonly Counted[],
  { listed, unnormalized, listing }: Pick<ListedCount, 'listed' | 'unnormalized' | 'listing'>,
): LedgerReport {
  const pending = total(counts.filter(({ state }) => state === 'pending'));
  const stored = total(counts.filter(({ state }) => state === 'stored'));
  const skipped = byCause(counts, 'skipped', reasonLabel);
  const failed = byCause(counts, 'failed', errorLabel);
  const skippedTotal = total(skipped);
  const failedTotal = total(failed);
  const complete = !listing && pending === 0 && listed === stored + skippedTotal + failedTotal;
  return { listed, pending, stored, skipped, skippedTotal, failed, failedTotal, unnormalized, complete };
}
