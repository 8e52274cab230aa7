import type { Account, SourceConnector, Wanted } from '../../integrations/index.js';
import type { HeldBatch } from '../data/batch-lease.repository.js';
import type { SyncBatchStreamEntity } from '../data/sync-batch-stream.entity.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';

/** A batch in the hands of this worker, for some seconds. */
export interface Slice {
  readonly userId: string;
  readonly batch: SyncBatchEntity;
  readonly held: HeldBatch;
  readonly wanted: Wanted;
  /** It has much to do, and gives way to those that are done in a moment. */
  readonly long: boolean;
  /** Time of the database, or a little before it. */
  readonly now: () => Date;
  /** Aborts at shutdown, and when the job runs past its time-out. */
  readonly signal: AbortSignal;
}

/**
 * From when on what another batch stores of the same account is newer than what the provider is asked now; null for a
 * look for changes: what it misses by a moment is told by the next one, so its word always counts.
 */
export function askedAt({ batch, now }: Slice): Date | null {
  return batch.kind === 'incremental' ? null : now();
}

/** What is left to do, asked when the slice begins. */
export interface Remainder {
  streams: SyncBatchStreamEntity[];
  /** Items that wait to be fetched. */
  pending: number;
}

/** A slice with its account open. */
export interface OpenSlice extends Slice {
  readonly account: Account;
  readonly connector: SourceConnector;
}

/** Why a slice stopped. */
export type SliceEnd =
  /** Its time is over. */
  | 'more'
  /** What is left has failed just now, and deserves a pause. */
  | 'pause'
  /** Everything is listed, and nothing is pending. */
  | 'nothing-left';

/** Raised when a provider refuses while one stream is listed: what it means may concern that stream alone. */
export class ListingError extends Error {
  constructor(
    readonly stream: string,
    override readonly cause: unknown,
  ) {
    super('A stream could not be listed', { cause });
    this.name = 'ListingError';
  }
}
