import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import type { UserScope } from '../../../platform/database/index.js';
import { BatchControlRepository } from '../../data/batch-control.repository.js';
import { BatchStreamRepository } from '../../data/batch-stream.repository.js';
import { SyncBatchRepository } from '../../data/sync-batch.repository.js';
import { SyncHints } from '../sync-hints.js';

/** Ends what is under way for an account, as cancelling it does: what came in stays. */
@Injectable()
export class OpenBatches {
  constructor(
    private readonly batches: SyncBatchRepository,
    private readonly streams: BatchStreamRepository,
    private readonly control: BatchControlRepository,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
  ) {}

  /** In the caller's transaction, which has the integration alone. */
  async end(scope: UserScope, integrationId: string): Promise<void> {
    const { userId } = scope;
    for (const open of await this.batches.openOf(scope, [integrationId])) {
      const { id: batchId, source, kind } = open;
      await this.streams.takeCursorsBack(scope, open);
      const items = await this.control.cancel(scope, batchId);
      await this.audit.record(scope, {
        action: 'sync.cancelled',
        subjectType: 'sync_batch',
        subjectId: batchId,
        data: { source, kind, items },
      });
      scope.afterCommit(() => this.hints.changed({ userId, integrationId, batchId }));
    }
  }
}
