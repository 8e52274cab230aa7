import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { type IntegrationEntity, IntegrationRepository } from '../../integrations/index.js';
import { type UserScope, newId } from '../../platform/database/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { type NewBatch, SyncBatchRepository } from '../data/sync-batch.repository.js';
import type { SyncPreviewEntity } from '../data/sync-preview.entity.js';
import { SyncPreviewRepository } from '../data/sync-preview.repository.js';
import { PreferencesService } from './preferences.service.js';
import { preferencesOf } from './preferences.js';
import { isSameHash } from './preview-hash.js';
import { syncErrors } from './sync-errors.js';
import { SyncHints } from './sync-hints.js';

/** Turns a preview that a person has seen into a batch. */
@Injectable()
export class ApproveService {
  constructor(
    private readonly previews: SyncPreviewRepository,
    private readonly batches: SyncBatchRepository,
    private readonly integrations: IntegrationRepository,
    private readonly preferences: PreferencesService,
    private readonly audit: AuditLog,
    private readonly hints: SyncHints,
  ) {}

  /**
   * Writes the batch and its audit entry; the work begins after the commit. Approving twice, one after the other or at
   * once, gives the same batch.
   * @param hash of the preview, as it was shown
   * @throws DomainError with one of the codes of syncErrors
   */
  async approve(scope: UserScope, previewId: string, hash: string): Promise<SyncBatchEntity> {
    const approved = await this.batches.findByPreview(scope, previewId);
    if (approved) return sameHash(approved, hash);
    const preview = await this.previews.find(scope, previewId);
    if (!preview) throw syncErrors.previewNotFound();
    if (!isSameHash(hash, preview.hash)) throw syncErrors.previewChanged();
    if (preview.expiresAt <= new Date()) throw syncErrors.previewExpired();
    const integration = await this.integrations.find(scope, preview.integrationId);
    if (!integration) throw syncErrors.integrationNotFound();
    if (integration.status !== 'active') throw syncErrors.reconnectRequired();
    return this.create(scope, preview, integration);
  }

  private async create(
    scope: UserScope,
    preview: SyncPreviewEntity,
    integration: IntegrationEntity,
  ): Promise<SyncBatchEntity> {
    const { source } = integration;
    const batch = newBatch(preview, source);
    const added = await this.batches.insertIfFree(scope, batch);
    const stored = await this.batches.findByPreview(scope, preview.id);
    // Not added, and not by another approval of this preview either: a batch of another preview is open.
    if (!stored) throw syncErrors.batchOpen();
    if (!added) return stored;
    await this.audit.record(scope, {
      action: 'sync.approved',
      subjectType: 'sync_batch',
      subjectId: batch.id,
      data: {
        integrationId: batch.integrationId,
        source,
        previewId: preview.id,
        hash: preview.hash,
        expectedItems: batch.expectedItems,
      },
    });
    if (preview.input.savesPreferences) {
      const saved = await this.preferences.saved(scope, integration);
      await this.preferences.keep(scope, integration, preferencesOf(batch.options), saved?.settings ?? null);
    }
    const hinted = { userId: scope.userId, integrationId: batch.integrationId, batchId: batch.id, source };
    scope.afterCommit(() => this.hints.changed(hinted));
    scope.afterCommit(() => this.hints.work(hinted));
    return stored;
  }
}

function newBatch({ id, integrationId, hash, input, result }: SyncPreviewEntity, source: string): NewBatch {
  const { lookBackDays, after, selection } = input;
  return {
    id: newId(),
    integrationId,
    source,
    kind: 'initial',
    previewId: id,
    previewHash: hash,
    options: { lookBackDays, after, selection },
    expectedItems: result.totalItems,
  };
}

function sameHash(batch: SyncBatchEntity, hash: string): SyncBatchEntity {
  if (!isSameHash(hash, batch.previewHash ?? '')) throw syncErrors.previewChanged();
  return batch;
}
