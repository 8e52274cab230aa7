import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { DisconnectionRepository } from '../../integrations/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { UndoRepository } from '../data/undo.repository.js';
import { SyncHints } from './sync-hints.js';
import { SyncNotices } from './sync-notices.js';

/** Ends undos. It may be asked at any time, any number of times. */
@Injectable()
export class UndoFinishService {
  constructor(
    private readonly database: Database,
    private readonly repository: UndoRepository,
    private readonly batches: SyncBatchRepository,
    private readonly disconnections: DisconnectionRepository,
    private readonly audit: AuditLog,
    private readonly notices: SyncNotices,
    private readonly hints: SyncHints,
  ) {}

  /** Users whose undo waits for normalization, in case it was not heard that that is done. @returns how many */
  async finishAll(): Promise<number> {
    const users = await this.database.asSystem('find undos to end', (scope) => this.repository.usersUndoing(scope));
    for (const userId of users) await this.database.forUser(userId, (scope) => this.finishAllIn(scope));
    return users.length;
  }

  async finishAllIn(scope: UserScope): Promise<void> {
    for (const id of await this.repository.idsOfUndoing(scope)) await this.finishIn(scope, id);
  }

  /** Ends the undo if everything that it put back is normalized. */
  async finishIn(scope: UserScope, batchId: string): Promise<void> {
    const integrationId = await this.repository.finish(scope, batchId);
    if (integrationId === null) return;
    const batch = await this.batches.find(scope, batchId);
    if (!batch?.undoReport) return;
    const { items, restored, contacts, keptTotal } = batch.undoReport;
    await this.audit.record(scope, {
      action: 'sync.undone',
      subjectType: 'sync_batch',
      subjectId: batchId,
      actor: 'system',
      data: { source: batch.source, kind: batch.kind, items, restored, contacts, kept: keptTotal },
    });
    // Of an account that is given up and erased the end is told, once.
    if ((await this.disconnections.find(scope, integrationId))?.step !== 'erasing')
      await this.notices.undone(scope, batch, batch.undoReport);
    scope.afterCommit(() => this.hints.changed({ userId: scope.userId, integrationId, batchId }));
  }
}
