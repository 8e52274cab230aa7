import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { PeopleRemoval, PeopleSettler } from '../../contacts/index.js';
import { type IntegrationEntity, IntegrationRepository } from '../../integrations/index.js';
import { Database, type UserScope, newId } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { RawEventRepository } from '../data/raw-event.repository.js';
import { RemovalRepository } from '../data/removal.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { rawEventsStored } from '../sync.events.js';
import { type CoveredItem, CoveredService } from './covered.service.js';
import { PreferencesService } from './preferences.service.js';
import { type SavedPreferences, selectionOf } from './preferences.js';
import { syncErrors } from './sync-errors.js';
import { SyncHints } from './sync-hints.js';
import { optionsFor } from './window.js';

/** Takes away what saved preferences leave out by now, as a batch that can be undone like any other. */
@Injectable()
export class RemovalService {
  constructor(
    private readonly database: Database,
    private readonly preferences: PreferencesService,
    private readonly covered: CoveredService,
    private readonly removals: RemovalRepository,
    private readonly batches: SyncBatchRepository,
    private readonly rawEvents: RawEventRepository,
    private readonly people: PeopleRemoval,
    private readonly settler: PeopleSettler,
    private readonly integrations: IntegrationRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly hints: SyncHints,
  ) {}

  /**
   * All in one transaction. Contacts that nothing is left of and that the user has not edited go as well.
   * @throws DomainError: no such connection, an import is under way, nothing is covered
   */
  remove(userId: string, integrationId: string): Promise<SyncBatchEntity> {
    return this.database.forUser(userId, async (scope) => {
      const integration = await this.integrations.find(scope, integrationId);
      if (!integration) throw syncErrors.integrationNotFound();
      await this.removals.holdOthers(scope, integrationId);
      const saved = await this.preferences.saved(scope, integration);
      const items = saved ? await this.covered.list(scope, integration, saved) : [];
      if (!saved || items.length === 0) throw syncErrors.nothingCovered();
      const batch = await this.create(scope, integration, saved, items);
      const left = await this.people.remove(
        scope,
        items.map(({ id }) => id),
        batch.id,
      );
      await this.settler.settle(scope, { removed: true });
      await this.audit.record(scope, {
        action: 'sync.excluded_removed',
        subjectType: 'sync_batch',
        subjectId: batch.id,
        data: { integrationId, source: integration.source, items: items.length, ...left },
      });
      const { id: batchId, source } = batch;
      scope.afterCommit(() => this.events.publish(rawEventsStored, { userId, batchId, source }));
      scope.afterCommit(() => this.hints.changed({ userId, integrationId, batchId }));
      return batch;
    });
  }

  private async create(
    scope: UserScope,
    { id: integrationId, source }: IntegrationEntity,
    { settings }: SavedPreferences,
    items: readonly CoveredItem[],
  ): Promise<SyncBatchEntity> {
    const id = newId();
    const added = await this.batches.insertIfFree(scope, {
      id,
      integrationId,
      source,
      kind: 'removal',
      previewId: null,
      previewHash: null,
      options: optionsFor(settings.lookBackDays, new Date(), selectionOf(settings)),
      expectedItems: items.length,
    });
    if (!added) throw syncErrors.batchOpen();
    const batch = { id, integrationId, source, kind: 'removal' as const };
    await this.removals.begin(scope, batch);
    await this.removals.enter(scope, batch, items);
    await this.rawEvents.markDeleted(
      scope,
      batch,
      items.map(({ sourceId }) => sourceId),
      null,
    );
    const stored = await this.batches.find(scope, id);
    if (!stored) throw syncErrors.batchNotFound();
    return stored;
  }
}
