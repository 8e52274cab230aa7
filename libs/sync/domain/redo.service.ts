import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { PeopleRemoval, PeopleSettler, PeopleUndo, contactsChanged } from '../../contacts/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import type { BatchState } from '../data/batch.types.js';
import { swapForward } from '../data/image-swap.js';
import { RedoRepository } from '../data/redo.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { UndoRepository } from '../data/undo.repository.js';
import { rawEventsStored } from '../sync.events.js';
import { FinishService } from './finish.service.js';
import { syncErrors } from './sync-errors.js';
import { SyncHints } from './sync-hints.js';
import { UndoLock } from './undo-lock.js';

/** Does a batch again that was undone, from the rows that the undo kept; nothing is fetched. */
@Injectable()
export class RedoService {
  constructor(
    private readonly database: Database,
    private readonly lock: UndoLock,
    private readonly batches: SyncBatchRepository,
    private readonly repository: RedoRepository,
    private readonly undone: UndoRepository,
    private readonly people: PeopleUndo,
    private readonly removal: PeopleRemoval,
    private readonly settler: PeopleSettler,
    private readonly finish: FinishService,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly hints: SyncHints,
  ) {}

  /**
   * What the undo took away is there again as soon as it is normalized; then the batch is what it was.
   * @throws DomainError BATCH_NOT_FOUND, NOT_UNDONE, BATCH_OPEN, or NOTHING_TO_REDO when a later import has taken it over
   */
  redo(userId: string, batchId: string): Promise<SyncBatchEntity> {
    const work = async (scope: UserScope): Promise<SyncBatchEntity> => {
      const batch = await this.lock.hold(scope, batchId);
      if (batch.state !== 'undone' && batch.state !== 'undoing') throw syncErrors.notUndone();
      await this.bringBack(scope, batch);
      const redone = await this.batches.find(scope, batchId);
      if (!redone) throw syncErrors.batchNotFound();
      return redone;
    };
    return this.database.forUser(userId, work, 'sync.redo');
  }

  private async bringBack(scope: UserScope, batch: SyncBatchEntity): Promise<void> {
    const { id, integrationId, source, kind } = batch;
    const state = await this.stateOf(scope, batch);
    if (state === 'running' && (await this.repository.isBlocked(scope, batch))) throw syncErrors.batchOpen();
    const brought = await this.repository.bringBack(scope, id);
    const { changed, below } = await swapForward(scope, id);
    if (brought.length + changed.length + below === 0) throw syncErrors.nothingToRedo();
    if (kind === 'removal') {
      await this.removal.remove(scope, changed, id);
      await this.settler.settle(scope, { removed: true });
    } else await this.people.bringBack(scope, id);
    await this.repository.reopen(scope, id, state);
    // An exception is told by its series, and a series by its exceptions: what is left of them is mapped with what is back.
    const mates = await this.people.matesOf(scope, integrationId, brought);
    await this.undone.normalizeAgain(scope, integrationId, { ...mates, seriesIds: [] });
    await this.audit.record(scope, {
      action: 'sync.redo_requested',
      subjectType: 'sync_batch',
      subjectId: id,
      data: { source, kind, items: brought.length, changes: changed.length + below },
    });
    const { userId } = scope;
    scope.afterCommit(() => {
      this.hints.changed({ userId, integrationId, batchId: id });
      this.events.publish(contactsChanged, { userId });
      this.events.publish(rawEventsStored, { userId, batchId: id, source });
    });
    await this.finish.finishIn(scope, id);
  }

  /** What the batch comes to: one that had not listed or fetched everything ends as it had ended. */
  private async stateOf(scope: UserScope, { id, errorCode }: SyncBatchEntity): Promise<BatchState> {
    if (await this.undone.wasComplete(scope, id)) return 'running';
    return errorCode === null ? 'cancelled' : 'failed';
  }
}
