import { Injectable } from '@nestjs/common';
import { AuditLog, type NewAuditEntry } from '../../audit/index.js';
import { type IntegrationEntity, IntegrationRepository } from '../../integrations/index.js';
import { Database, type UserScope, newId } from '../../platform/database/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { syncErrors } from './sync-errors.js';
import { SyncHints } from './sync-hints.js';

/** Begins batches that follow what has changed since the last one, within what was approved. */
@Injectable()
export class IncrementalService {
  constructor(
    private readonly database: Database,
    private readonly batches: SyncBatchRepository,
    private readonly integrations: IntegrationRepository,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
  ) {}

  /**
   * Begins one, or gives the batch that is open already, whatever its kind.
   * @param actor who asks; the schedule leaves no audit entry of its own, for it may find nothing
   * @throws DomainError with one of the codes of syncErrors
   */
  start(userId: string, integrationId: string, actor: NewAuditEntry['actor'] = 'user'): Promise<SyncBatchEntity> {
    return this.database.forUser(userId, async (scope) => {
      const integration = await this.integrations.find(scope, integrationId);
      if (!integration) throw syncErrors.integrationNotFound();
      if (integration.status !== 'active') throw syncErrors.reconnectRequired();
      const open = await this.batches.findOpen(scope, integrationId);
      const batch = open ?? (await this.create(scope, integration, actor));
      const hinted = { userId, integrationId, batchId: batch.id, source: batch.source };
      scope.afterCommit(() => this.hints.changed(hinted));
      scope.afterCommit(() => this.hints.work(hinted));
      return batch;
    });
  }

  private async create(
    scope: UserScope,
    { id, source }: IntegrationEntity,
    actor: NewAuditEntry['actor'],
  ): Promise<SyncBatchEntity> {
    const approved = await this.batches.findApproved(scope, id);
    if (!approved) throw syncErrors.notApproved();
    const reopened = await this.batches.reopenEmpty(scope, id);
    if (reopened === null)
      await this.batches.insertIfFree(scope, {
        id: newId(),
        integrationId: id,
        source,
        kind: 'incremental',
        previewId: null,
        previewHash: null,
        options: approved.options,
        expectedItems: null,
      });
    // Whoever was first: one batch of an integration is open.
    const batch = await this.batches.findOpen(scope, id);
    if (!batch) throw syncErrors.batchOpen();
    if (actor === 'user')
      await this.audit.record(scope, {
        action: 'sync.requested',
        subjectType: 'sync_batch',
        subjectId: batch.id,
        data: { source },
      });
    return batch;
  }
}
