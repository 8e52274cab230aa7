import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { PeopleSettler, PeopleUndo, type UndoneItems, contactsChanged } from '../../contacts/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BatchControlRepository } from '../data/batch-control.repository.js';
import { BatchStreamRepository } from '../data/batch-stream.repository.js';
import { OPEN_STATES } from '../data/batch.types.js';
import { swapBack } from '../data/image-swap.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { type BatchWork, UndoRepository } from '../data/undo.repository.js';
import { rawEventsStored } from '../sync.events.js';
import { syncErrors } from './sync-errors.js';
import { SyncHints } from './sync-hints.js';
import { UndoFinishService } from './undo-finish.service.js';
import { UndoLock } from './undo-lock.js';
import { type UndoOutlook, undoOutlook } from './undo-report.js';

/** Takes back what a batch did: what it brought goes, what it changed or deleted is as before. */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly lock: UndoLock,
    private readonly batches: SyncBatchRepository,
    private readonly streams: BatchStreamRepository,
    private readonly control: BatchControlRepository,
    private readonly repository: UndoRepository,
    private readonly people: PeopleUndo,
    private readonly settler: PeopleSettler,
    private readonly finish: UndoFinishService,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly hints: SyncHints,
  ) {}

  /** What an undo would do now, by the same questions to the rows. @returns null when there is no such batch */
  preview(userId: string, batchId: string): Promise<{ batch: SyncBatchEntity; outlook: UndoOutlook } | null> {
    return this.database.forUser(userId, async (scope) => {
      const batch = await this.batches.find(scope, batchId);
      if (!batch) return null;
      const work = await this.repository.work(scope, batch);
      const plan = await this.people.plan(scope, itemsOf(batch, work));
      return { batch, outlook: undoOutlook(work.brought.length, work.changed.length, plan) };
    });
  }

  /**
   * Takes everything away in one transaction; what was put back as it was is normalized after it, and the batch is undone
   * when that is done. An open batch is ended first. Undoing twice, one after the other or at once, is undoing once.
   * @throws DomainError BATCH_NOT_FOUND
   */
  undo(userId: string, batchId: string): Promise<SyncBatchEntity> {
    const work = async (scope: UserScope): Promise<SyncBatchEntity> => {
      const batch = await this.lock.hold(scope, batchId);
      if (batch.state !== 'undoing' && batch.state !== 'undone') await this.takeAway(scope, batch);
      const undone = await this.batches.find(scope, batchId);
      if (!undone) throw syncErrors.batchNotFound();
      return undone;
    };
    return this.database.forUser(userId, work, 'sync.undo');
  }

  private async takeAway(scope: UserScope, batch: SyncBatchEntity): Promise<void> {
    const { id, source, kind, integrationId, state } = batch;
    if (OPEN_STATES.some((open) => open === state)) {
      await this.streams.takeCursorsBack(scope, batch);
      await this.control.cancel(scope, id);
    }
    const work = await this.repository.work(scope, batch);
    const { plan, seriesIds } = await this.people.takeAway(scope, itemsOf(batch, work));
    await this.repository.takeBack(scope, id, work.brought);
    await swapBack(scope, id);
    // A removal took contacts away: its undo gives them back.
    if (kind === 'removal') await this.people.bringBack(scope, id);
    await this.settler.settle(scope, { removed: true });
    const mates = await this.people.matesOf(scope, integrationId, seriesIds);
    await this.repository.normalizeAgain(scope, integrationId, mates);
    const { contactNames: _, ...report } = undoOutlook(work.brought.length, work.changed.length, plan);
    await this.repository.markUndoing(scope, id, report);
    const { items, restored, interactions, contacts, keptTotal } = report;
    await this.audit.record(scope, {
      action: 'sync.undo_requested',
      subjectType: 'sync_batch',
      subjectId: id,
      data: { source, kind, state, items, restored, interactions, contacts, kept: keptTotal },
    });
    const { userId } = scope;
    scope.afterCommit(() => {
      this.hints.changed({ userId, integrationId, batchId: id });
      this.events.publish(contactsChanged, { userId });
      if (restored + mates.rawEventIds.length > 0)
        this.events.publish(rawEventsStored, { userId, batchId: id, source });
    });
    await this.finish.finishIn(scope, id);
  }
}

function itemsOf({ id }: SyncBatchEntity, { brought, changedSince, changed }: BatchWork): UndoneItems {
  return { batchId: id, gone: brought, changedSince, restored: changed };
}
