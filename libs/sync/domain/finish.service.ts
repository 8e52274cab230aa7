import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { BatchFinishRepository } from '../data/batch-finish.repository.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { SyncHints } from './sync-hints.js';

/** Completes batches. It may be asked at any time, any number of times. */
@Injectable()
export class FinishService {
  constructor(
    private readonly database: Database,
    private readonly repository: BatchFinishRepository,
    private readonly batches: SyncBatchRepository,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
  ) {}

  /** After something of a user was normalized: completes what waited for it. */
  async finishAllOf(userId: string): Promise<void> {
    await this.database.forUser(userId, async (scope) => {
      for (const id of await this.batches.idsOfRunning(scope)) await this.finishIn(scope, id);
    });
  }

  /** Completes the batch if it is complete. A look that found nothing leaves no audit entry: it had no effect. */
  async finishIn(scope: UserScope, batchId: string): Promise<void> {
    const finished = await this.repository.finish(scope, batchId);
    if (!finished) return;
    const { id, integrationId, source, kind, state, items } = finished;
    if (items > 0 || kind === 'initial')
      await this.audit.record(scope, {
        action: 'sync.completed',
        subjectType: 'sync_batch',
        subjectId: id,
        actor: 'system',
        data: { source, kind, state, items },
      });
    scope.afterCommit(() => this.hints.changed({ userId: scope.userId, integrationId, batchId: id }));
  }
}
