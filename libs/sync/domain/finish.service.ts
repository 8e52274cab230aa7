import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { BatchFinishRepository } from '../data/batch-finish.repository.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { IncrementalService } from './incremental.service.js';
import { ScheduleService } from './schedule.service.js';
import { SyncHints } from './sync-hints.js';
import { SyncNotices } from './sync-notices.js';
import { UndoFinishService } from './undo-finish.service.js';

/** Completes batches. It may be asked at any time, any number of times. */
@Injectable()
export class FinishService {
  constructor(
    private readonly database: Database,
    private readonly repository: BatchFinishRepository,
    private readonly batches: SyncBatchRepository,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
    private readonly notices: SyncNotices,
    private readonly incremental: IncrementalService,
    private readonly schedule: ScheduleService,
    private readonly undos: UndoFinishService,
  ) {}

  /** After something of a user was normalized: completes what waited for it. */
  async finishAllOf(userId: string): Promise<void> {
    const work = async (scope: UserScope) => {
      for (const id of await this.batches.idsOfRunning(scope)) await this.finishIn(scope, id);
      await this.undos.finishAllIn(scope);
    };
    await this.database.forUser(userId, work, 'sync.finish');
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
    if (kind === 'incremental') await this.schedule.looked(scope, finished);
    if (kind === 'initial' || kind === 'resync') await this.notices.finished(scope, finished);
    const { userId } = scope;
    scope.afterCommit(() => this.hints.changed({ userId, integrationId, batchId: id }));
    if (kind === 'incremental') scope.afterCommit(() => this.lookAgain(userId, integrationId, id));
  }

  /**
   * Somebody may have said that there is news while the look was under way, and what it had listed already may lack it.
   * Asked after the commit, because a mark that is set during it is seen by neither side otherwise.
   */
  private async lookAgain(userId: string, integrationId: string, batchId: string): Promise<void> {
    const wanted = await this.database.forUser(userId, (scope) => this.repository.isLookWanted(scope, batchId));
    if (wanted) await this.incremental.start(userId, integrationId, 'system');
  }
}
