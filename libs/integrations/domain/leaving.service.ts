import { Injectable, Logger } from '@nestjs/common';
import { DecryptionError } from '../../platform/crypto/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { DisconnectionRepository } from '../data/disconnection.repository.js';
import type { IntegrationEntity } from '../data/integration.entity.js';
import { IntegrationRepository } from '../data/integration.repository.js';
import { WatchRepository } from '../data/watch.repository.js';
import { AccountService } from './account.service.js';
import { ConnectorRegistry } from './connector-registry.js';
import { ProviderError } from './provider-error.js';
import { RevocationService } from './revocation.service.js';

/** What a provider may answer tomorrow as it did not today. */
const PASSING: readonly string[] = ['temporary', 'quota'];

/** How leaving went: the consent is given back, stays because somebody else needs it, or could not be given back. */
export type Leave = 'revoked' | 'shared' | 'refused' | 'again';

/** Tells a provider that an account is not read any more. Calls providers, so it runs outside any scope. */
@Injectable()
export class LeavingService {
  private readonly logger = new Logger(LeavingService.name);

  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly disconnections: DisconnectionRepository,
    private readonly watches: WatchRepository,
    private readonly accounts: AccountService,
    private readonly registry: ConnectorRegistry,
    private readonly revocations: RevocationService,
  ) {}

  /**
   * Whether the provider's consent would end with this connection. A provider has one consent for all sources of an
   * account, so it stays as long as another one is read.
   */
  async endsConsent(integration: Pick<IntegrationEntity, 'id' | 'source'>): Promise<boolean> {
    const provider = this.registry.has(integration.source) ? this.registry.providerOf(integration.source) : null;
    if (!provider?.revokeToken) return false;
    const sources = provider.connectors.map(({ source }) => source);
    return this.database.asSystem(
      'whether somebody else reads an account by the same consent',
      async (scope) => !(await this.disconnections.isShared(scope, integration.id, sources)),
    );
  }

  /** Stops pushes, then gives the consent back. Doing it twice does no harm. `again`: the provider is away. */
  async leave(userId: string, integrationId: string): Promise<Leave> {
    const integration = await this.database.forUser(userId, (scope) => this.integrations.find(scope, integrationId));
    if (!integration) return 'shared';
    // Both are tried, whatever becomes of the first: the consent matters more.
    const stopped = await this.passes(integration, () => this.stopPushes(integration));
    if (!(await this.endsConsent(integration))) return stopped ? 'shared' : 'again';
    const revoked = await this.revocations.revoke(integration);
    // A token that cannot be read can never be given back.
    if (revoked === false) return this.revocations.canRead(integration) ? 'again' : 'refused';
    return 'revoked';
  }

  /** When that is settled: no token and no watch is left of it. */
  async forget(scope: UserScope, integrationId: string): Promise<void> {
    await this.watches.forget(scope, integrationId);
    await this.integrations.update(scope, integrationId, {
      accessTokenEncrypted: null,
      accessTokenExpiresAt: null,
      refreshTokenEncrypted: null,
      scopes: [],
      lookWantedAt: null,
    });
  }

  /** @returns false when the provider is away; what it refuses for good has nothing to be stopped */
  private async passes(integration: IntegrationEntity, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof ProviderError || error instanceof DecryptionError)) throw error;
      this.logger.warn({ integrationId: integration.id, err: error }, 'Pushes were not stopped');
      return !(error instanceof ProviderError && PASSING.includes(error.code));
    }
  }

  private async stopPushes({ id, userId, source }: IntegrationEntity): Promise<void> {
    const watcher = this.registry.has(source) ? this.registry.providerOf(source).watcherOf?.(source) : null;
    const watches = await this.database.forUser(userId, (scope) => this.watches.list(scope, id));
    if (!watcher?.isSetUp || watches.length === 0) return;
    const account = await this.accounts.openToLeave(userId, id);
    if (watcher.kind === 'mailbox') {
      const others = await this.database.asSystem('whether somebody else is told of a mailbox', (scope) =>
        this.disconnections.isWatchedByOthers(scope, id),
      );
      return others ? undefined : watcher.stop(account);
    }
    for (const { channelId, resourceId } of watches)
      if (channelId !== null && resourceId !== null)
        await watcher.close(account, { channelId, resourceId }).catch(unlessPassing);
  }
}

/** A channel that is gone already is as good as stopped. */
function unlessPassing(error: unknown): void {
  if (!(error instanceof ProviderError) || PASSING.includes(error.code)) throw error;
}
