import { Injectable } from '@nestjs/common';
import { EventBus } from '../../platform/events/index.js';
import { Database } from '../../platform/database/index.js';
import { BatchLeaseRepository } from '../data/batch-lease.repository.js';
import type { ItemOutcome } from '../data/batch.types.js';
import { isDataError } from '../data/data-error.js';
import { RawEventRepository } from '../data/raw-event.repository.js';
import { SyncItemRepository } from '../data/sync-item.repository.js';
import { batchChanged, rawEventsStored } from '../sync.events.js';
import { ItemCounts } from './item-counts.js';
import { STILL_THERE, removesStored, withoutGone } from './outcomes.js';
import type { Slice } from './slice.js';

/** Stores what was fetched: raw events and ledger rows in one transaction, a statement each. */
@Injectable()
export class ChunkStore {
  constructor(
    private readonly database: Database,
    private readonly leases: BatchLeaseRepository,
    private readonly items: SyncItemRepository,
    private readonly rawEvents: RawEventRepository,
    private readonly events: EventBus,
    private readonly counts: ItemCounts,
  ) {}

  /**
   * Stores a chunk. When the database refuses what is in it, the halves are stored apart, and so on, so that only the
   * poison itself fails and its neighbours are stored.
   * @param outcomes of items that are in the ledger
   * @param asked    time of the database before the provider was asked; null for a look for changes
   * @throws LeaseLostError when the batch is in other hands; nothing is stored then
   */
  async store(slice: Slice, stream: string, outcomes: readonly ItemOutcome[], asked: Date | null): Promise<void> {
    if (outcomes.length === 0) return;
    try {
      await this.storeTogether(slice, stream, outcomes, asked);
    } catch (error) {
      if (!isDataError(error)) throw error;
      const [only] = outcomes;
      if (outcomes.length === 1 && only) return this.storeTogether(slice, stream, [refused(only)], asked);
      const half = Math.ceil(outcomes.length / 2);
      await this.store(slice, stream, outcomes.slice(0, half), asked);
      await this.store(slice, stream, outcomes.slice(half), asked);
    }
  }

  private async storeTogether(
    { userId, batch, held, long }: Slice,
    stream: string,
    fetched: readonly ItemOutcome[],
    asked: Date | null,
  ): Promise<void> {
    await this.database.forUser(
      userId,
      async (scope) => {
        const [, gone] = await Promise.all([
          this.leases.renew(scope, held),
          asked ? this.items.goneSince(scope, batch, idsOf(fetched), asked, [...STILL_THERE]) : [],
        ]);
        const outcomes = withoutGone(fetched, new Set(gone));
        const brought = outcomes.filter(({ payload }) => payload !== null).map((outcome) => ({ ...outcome, stream }));
        const removed = idsOf(outcomes.filter(removesStored));
        // Sent together; each one's failure rolls all of them back.
        await Promise.all([
          this.rawEvents.upsert(scope, batch, brought, asked),
          this.items.settle(scope, batch.id, outcomes),
          this.rawEvents.markDeleted(scope, batch, removed, asked),
        ]);
        scope.afterCommit(() => {
          this.counts.settled(batch.source, outcomes);
          if (brought.length + removed.length > 0)
            this.events.publish(rawEventsStored, { userId, batchId: batch.id, source: batch.source, long });
          this.events.publish(batchChanged, { userId, integrationId: batch.integrationId, batchId: batch.id });
        });
      },
      'sync.chunk',
    );
  }
}

const idsOf = (outcomes: readonly ItemOutcome[]): string[] => outcomes.map(({ sourceId }) => sourceId);

function refused(outcome: ItemOutcome): ItemOutcome {
  return {
    ...outcome,
    state: 'failed',
    reason: null,
    errorCode: 'unstorable',
    errorMessage: 'It holds what the database cannot store',
    occurredAt: null,
    payload: null,
  };
}
