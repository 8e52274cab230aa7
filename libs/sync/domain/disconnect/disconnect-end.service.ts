import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import {
  ConnectorRegistry,
  type DisconnectionEntity,
  DisconnectionRepository,
  type IntegrationEntity,
  IntegrationRepository,
  type Leave,
  LeavingService,
  integrationChanged,
} from '../../../integrations/index.js';
import { Notifications } from '../../../notifications/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { takeIntegrationAlone } from '../../data/user-turn.js';
import { disconnectedNotice } from './disconnected-notice.js';
import { OpenBatches } from './open-batches.js';

/** Ends the steps of giving up a connection, each in one transaction with what it means. */
@Injectable()
export class DisconnectEnd {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly disconnections: DisconnectionRepository,
    private readonly registry: ConnectorRegistry,
    private readonly leaving: LeavingService,
    private readonly open: OpenBatches,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** The provider was told, or will not be: the tokens go. @param outcome how that went; `again`: it was tried often enough */
  left(userId: string, integrationId: string, outcome: Leave): Promise<void> {
    const revoked = outcome === 'shared' ? null : outcome === 'revoked';
    return this.transact(userId, integrationId, 'sync.left', async (scope) => {
      // A look may have been asked for just when the account was given up.
      await this.open.end(scope, integrationId);
      if (!(await this.disconnections.left(scope, integrationId, revoked))) return false;
      await this.leaving.forget(scope, integrationId);
      return true;
    });
  }

  erased(userId: string, integrationId: string): Promise<void> {
    return this.transact(userId, integrationId, 'sync.account-erased', (scope) =>
      this.disconnections.erased(scope, integrationId),
    );
  }

  /** @param work returns false when somebody else has done it */
  private transact(
    userId: string,
    integrationId: string,
    name: string,
    work: (scope: UserScope) => Promise<boolean>,
  ): Promise<void> {
    const all = async (scope: UserScope) => {
      await takeIntegrationAlone(scope, integrationId);
      const integration = await this.integrations.lock(scope, integrationId);
      if (!integration || !(await work(scope))) return;
      const row = await this.disconnections.find(scope, integrationId);
      if (row?.step === 'done') await this.done(scope, integration, row);
      scope.afterCommit(() => this.events.publish(integrationChanged, { userId, integrationId }));
    };
    return this.database.forUser(userId, all, name);
  }

  private async done(scope: UserScope, { id, source }: IntegrationEntity, row: DisconnectionEntity): Promise<void> {
    const { imported, revoked } = row;
    const items = Number(row.itemsRemoved);
    await this.integrations.setStatus(scope, id, 'disconnected');
    await this.audit.record(scope, {
      action: 'integration.disconnected',
      subjectType: 'integration',
      subjectId: id,
      actor: 'system',
      data: { source, imported, revoked, items },
    });
    const name = this.registry.has(source) ? this.registry.get(source).name : 'The account';
    await this.notifications.add(scope, {
      kind: 'disconnected',
      subjectType: 'integration',
      subjectId: id,
      ...disconnectedNotice(name, { imported, revoked, items }),
    });
  }
}
