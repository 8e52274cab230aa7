import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { BatchControlRepository } from '../data/batch-control.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { UndoRepository } from '../data/undo.repository.js';
import { takeIntegrationAlone, takeTurnAlone } from '../data/user-turn.js';
import { syncErrors } from './sync-errors.js';

/** Keeps slices of the integration and normalization of the user away while an undo or a redo changes what they work on. */
@Injectable()
export class UndoLock {
  constructor(
    private readonly batches: SyncBatchRepository,
    private readonly undo: UndoRepository,
    private readonly control: BatchControlRepository,
  ) {}

  /**
   * First in the transaction, always in this order.
   * @returns the batch as it is once nobody else can change it
   * @throws DomainError BATCH_NOT_FOUND
   */
  async hold(scope: UserScope, batchId: string): Promise<SyncBatchEntity> {
    const known = await this.batches.find(scope, batchId);
    if (!known) throw syncErrors.batchNotFound();
    await this.undo.allowTime(scope);
    await takeIntegrationAlone(scope, known.integrationId);
    await takeTurnAlone(scope);
    const batch = await this.control.lock(scope, batchId);
    if (!batch) throw syncErrors.batchNotFound();
    return batch;
  }
}
