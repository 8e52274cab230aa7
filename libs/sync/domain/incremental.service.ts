import { Injectable } from '@nestjs/common';
import { AuditLog, type NewAuditEntry } from '../../audit/index.js';
import { ConnectorRegistry, type IntegrationEntity, IntegrationRepository } from '../../integrations/index.js';
import { Database, type UserScope, newId } from '../../platform/database/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { PreferencesService } from './preferences.service.js';
import { followingOptions } from './preferences.js';
import { syncErrors } from './sync-errors.js';
import { SyncHints } from './sync-hints.js';

/** Begins batches that follow what has changed since the last one, within what was approved. */
@Injectable()
export class IncrementalService {
  constructor(
    private readonly database: Database,
    private readonly batches: SyncBatchRepository,
    private readonly integrations: IntegrationRepository,
    private readonly registry: ConnectorRegistry,
    private readonly preferences: PreferencesService,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
  ) {}

  /**
   * Begins one, or gives the one that is open already. While a first import has read nothing that can be followed, that
   * import is given.
   * @param actor who asks; the schedule leaves no audit entry of its own, for it may find nothing
   * @throws DomainError with one of the codes of syncErrors
   */
  start(userId: string, integrationId: string, actor: NewAuditEntry['actor'] = 'user'): Promise<SyncBatchEntity> {
    const work = async (scope: UserScope) => {
      const integration = await this.integrations.find(scope, integrationId);
      if (!integration) throw syncErrors.integrationNotFound();
      if (integration.status !== 'active') throw syncErrors.reconnectRequired();
      if (!this.registry.get(integration.source).followsChanges) throw syncErrors.notFollowed();
      const open = await this.batches.findOpen(scope, integrationId, 'look');
      const batch = open ?? (await this.create(scope, integration, actor));
      const hinted = { userId, integrationId, batchId: batch.id, source: batch.source };
      scope.afterCommit(() => this.hints.changed(hinted));
      scope.afterCommit(() => this.hints.work(hinted));
      return batch;
    };
    return this.database.forUser(userId, work, 'sync.look');
  }

  private async create(
    scope: UserScope,
    integration: IntegrationEntity,
    actor: NewAuditEntry['actor'],
  ): Promise<SyncBatchEntity> {
    const { id, source } = integration;
    const approved = await this.batches.findApproved(scope, id);
    if (!approved) {
      const importing = await this.batches.findOpen(scope, id, 'import');
      if (importing) return importing;
      throw syncErrors.notApproved();
    }
    const options = followingOptions(approved.options, await this.preferences.saved(scope, integration));
    const reopened = await this.batches.reopenEmpty(scope, id, options);
    if (reopened === null)
      await this.batches.insertIfFree(scope, {
        id: newId(),
        integrationId: id,
        source,
        kind: 'incremental',
        previewId: null,
        previewHash: null,
        options,
        expectedItems: null,
      });
    // Whoever was first: one look at an integration is open.
    const batch = await this.batches.findOpen(scope, id, 'look');
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
