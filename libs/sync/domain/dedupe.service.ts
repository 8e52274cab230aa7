import { Injectable } from '@nestjs/common';
import type { SourceConnector } from '../../integrations/index.js';
import type { UserScope } from '../../platform/database/index.js';
import type { ItemOutcome } from '../data/batch.types.js';
import { KnownItemsRepository } from '../data/known-items.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';

type Batch = Pick<SyncBatchEntity, 'id' | 'integrationId'>;

/** Keeps what is here already from coming in a second time with a file. */
@Injectable()
export class DedupeService {
  constructor(private readonly repository: KnownItemsRepository) {}

  /**
   * Leaves out what was imported before (`already_imported`), and what an account or another file has brought
   * (`duplicate`). What the batch itself has stored, and what was taken back, is not "here". Sources that are followed
   * are left alone: they know their own items.
   */
  async filter(
    scope: UserScope,
    batch: Batch,
    { followsChanges }: Pick<SourceConnector, 'followsChanges'>,
    outcomes: readonly ItemOutcome[],
  ): Promise<readonly ItemOutcome[]> {
    if (followsChanges) return outcomes;
    const wanted = outcomes.filter(({ state }) => state === 'stored' || state === 'pending');
    if (wanted.length === 0) return outcomes;
    const known = await this.repository.find(scope, batch, wanted);
    return outcomes.map((outcome) => {
      const reason = known.get(outcome.sourceId);
      return reason ? { ...outcome, state: 'skipped', reason, payload: null } : outcome;
    });
  }
}
