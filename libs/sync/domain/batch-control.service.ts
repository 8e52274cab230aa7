import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BatchControlRepository } from '../data/batch-control.repository.js';
import { BatchStreamRepository } from '../data/batch-stream.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { rawEventsStored } from '../sync.events.js';
import { FETCHING_ERRORS } from './outcomes.js';
import { syncErrors } from './sync-errors.js';
import { SyncHints } from './sync-hints.js';

const isOpen = ({ state }: SyncBatchEntity): boolean => state === 'queued' || state === 'running' || state === 'paused';

/** Pauses, resumes and ends batches, and tries again what failed. Doing the same twice is done once. */
@Injectable()
export class BatchControlService {
  constructor(
    private readonly database: Database,
    private readonly control: BatchControlRepository,
    private readonly batches: SyncBatchRepository,
    private readonly streams: BatchStreamRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly hints: SyncHints,
  ) {}

  /** The ledger stays as it is, and what is stored is still normalized. @throws DomainError */
  pause(userId: string, batchId: string): Promise<SyncBatchEntity> {
    return this.change(userId, batchId, async (scope, batch) => {
      if (batch.state === 'paused') return;
      if (!isOpen(batch)) throw syncErrors.batchOver();
      if (batch.kind === 'incremental') throw syncErrors.notPausable();
      await this.control.pause(scope, batch.id);
      await this.record(scope, batch, 'sync.paused');
    });
  }

  /** @throws DomainError */
  resume(userId: string, batchId: string): Promise<SyncBatchEntity> {
    return this.change(userId, batchId, async (scope, batch) => {
      if (!isOpen(batch)) throw syncErrors.batchOver();
      if (batch.state !== 'paused') return;
      await this.control.requeue(scope, batch.id);
      await this.record(scope, batch, 'sync.resumed');
      scope.afterCommit(() => this.hints.work({ userId, batchId: batch.id, source: batch.source }));
    });
  }

  /** What came in stays; what was not yet fetched is left out, and listed again by the next batch. @throws DomainError */
  cancel(userId: string, batchId: string): Promise<SyncBatchEntity> {
    return this.change(userId, batchId, async (scope, batch) => {
      if (batch.state === 'cancelled') return;
      if (!isOpen(batch)) throw syncErrors.batchOver();
      await this.streams.takeCursorsBack(scope, batch);
      const items = await this.control.cancel(scope, batch.id);
      await this.record(scope, batch, 'sync.cancelled', { items });
    });
  }

  /**
   * Tries again what failed: fetches it, or reads it when it is here.
   * @param sourceIds null for all
   * @throws DomainError
   */
  retryFailed(userId: string, batchId: string, sourceIds: readonly string[] | null): Promise<SyncBatchEntity> {
    return this.change(userId, batchId, async (scope, batch) => {
      const open = isOpen(batch);
      if (!open && batch.state !== 'completed_with_errors') throw syncErrors.batchOver();
      const slot = batch.kind === 'incremental' ? 'look' : 'import';
      if (!open && (await this.batches.findOpen(scope, batch.integrationId, slot))) throw syncErrors.batchOpen();
      const items = await this.control.retryFailed(scope, batch, sourceIds, FETCHING_ERRORS);
      if (items.pending + items.stored === 0) {
        if (open) return;
        throw syncErrors.nothingFailed();
      }
      if (batch.state !== 'paused') {
        await this.control.requeue(scope, batch.id);
        scope.afterCommit(() => this.hints.work({ userId, batchId: batch.id, source: batch.source }));
      }
      await this.record(scope, batch, 'sync.retried', { items: items.pending + items.stored });
      if (items.stored > 0)
        scope.afterCommit(() =>
          this.events.publish(rawEventsStored, { userId, batchId: batch.id, source: batch.source }),
        );
    });
  }

  /** In one transaction that holds the batch's row. */
  private change(
    userId: string,
    batchId: string,
    work: (scope: UserScope, batch: SyncBatchEntity) => Promise<void>,
  ): Promise<SyncBatchEntity> {
    const locked = async (scope: UserScope) => {
      const batch = await this.control.lock(scope, batchId);
      if (!batch) throw syncErrors.batchNotFound();
      await work(scope, batch);
      const { integrationId } = batch;
      scope.afterCommit(() => this.hints.changed({ userId, integrationId, batchId }));
      return (await this.batches.find(scope, batchId)) ?? batch;
    };
    return this.database.forUser(userId, locked, 'sync.control');
  }

  private record(
    scope: UserScope,
    { id, source, kind }: SyncBatchEntity,
    action: string,
    facts: { items?: number } = {},
  ): Promise<void> {
    const data = { source, kind, ...facts };
    return this.audit.record(scope, { action, subjectType: 'sync_batch', subjectId: id, data });
  }
}
