import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { type AccountOutlook, AccountOutlooks } from '../../../contacts/index.js';
import {
  DisconnectionRepository,
  type Imported,
  type IntegrationEntity,
  IntegrationRepository,
  LeavingService,
  integrationChanged,
} from '../../../integrations/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import { AccountErasureRepository } from '../../data/account-erasure.repository.js';
import { takeIntegrationAlone } from '../../data/user-turn.js';
import { syncErrors } from '../sync-errors.js';
import { disconnectJob } from './disconnect-job.js';
import { OpenBatches } from './open-batches.js';

/** What giving up a connection would come to now. */
export interface DisconnectOutlook extends AccountOutlook {
  /** Items as the provider gave them. */
  readonly items: number;
  /** Imports that would be taken back. */
  readonly batches: number;
  /** Whether the provider's consent ends with it; not, while another source of the account is read. */
  readonly endsConsent: boolean;
}

/** Begins to give up connections; a job does the rest. */
@Injectable()
export class DisconnectService {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly disconnections: DisconnectionRepository,
    private readonly erasures: AccountErasureRepository,
    private readonly outlooks: AccountOutlooks,
    private readonly leaving: LeavingService,
    private readonly open: OpenBatches,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly queue: JobQueue,
  ) {}

  /** @returns null when there is no such connection */
  async preview(
    userId: string,
    integrationId: string,
  ): Promise<{ integration: IntegrationEntity; outlook: DisconnectOutlook } | null> {
    const found = await this.database.forUser(userId, async (scope) => {
      const integration = await this.integrations.find(scope, integrationId);
      if (!integration) return null;
      const people = await this.outlooks.of(scope, integrationId);
      const items = await this.erasures.countItems(scope, integrationId);
      const batches = await this.erasures.batchesLeft(scope, integrationId);
      return { integration, outlook: { ...people, items, batches } };
    });
    if (!found) return null;
    const endsConsent = await this.leaving.endsConsent(found.integration);
    return { integration: found.integration, outlook: { ...found.outlook, endsConsent } };
  }

  /**
   * From the commit on the account is not read any more. What was kept once can still be erased afterwards; asking again
   * while it is under way changes nothing.
   * @throws DomainError INTEGRATION_NOT_FOUND
   */
  async disconnect(userId: string, integrationId: string, imported: Imported): Promise<IntegrationEntity> {
    const work = async (scope: UserScope): Promise<IntegrationEntity> => {
      await takeIntegrationAlone(scope, integrationId);
      const integration = await this.integrations.lock(scope, integrationId);
      if (!integration) throw syncErrors.integrationNotFound();
      const left = integration.status === 'disconnected';
      if (integration.status === 'disconnecting' || (left && imported === 'keep')) return integration;
      await this.begin(scope, integration, imported, left);
      return (await this.integrations.find(scope, integrationId)) ?? integration;
    };
    return this.database.forUser(userId, work, 'sync.disconnect');
  }

  private async begin(
    scope: UserScope,
    { id, source }: IntegrationEntity,
    imported: Imported,
    left: boolean,
  ): Promise<void> {
    await this.open.end(scope, id);
    await this.integrations.update(scope, id, { status: 'disconnecting', lookWantedAt: null });
    const batches = imported === 'erase' ? await this.erasures.batchesLeft(scope, id) : 0;
    await this.disconnections.begin(scope, id, left ? 'erasing' : 'leaving', imported, batches);
    await this.audit.record(scope, {
      action: 'integration.disconnect_requested',
      subjectType: 'integration',
      subjectId: id,
      data: { source, imported, batches },
    });
    const { userId } = scope;
    scope.afterCommit(() => this.queue.hint(disconnectJob, { userId, integrationId: id }));
    scope.afterCommit(() => this.events.publish(integrationChanged, { userId, integrationId: id }));
  }
}
