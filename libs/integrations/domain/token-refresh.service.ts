import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database } from '../../platform/database/index.js';
import { IntegrationRepository } from '../data/integration.repository.js';
import { ConnectorRegistry } from './connector-registry.js';
import { ProviderError } from './provider-error.js';
import type { RefreshedToken } from './provider.js';
import { TokenVault } from './token-vault.js';
import { isFresh, type UsableToken } from './usable-token.js';

/**
 * Renews access tokens, one renewal at a time per integration in this process. The provider is called between two
 * short transactions; both look at the row again under a lock, so that a token which another process stored
 * meanwhile is used and never overwritten by an older one.
 */
@Injectable()
export class TokenRefreshService {
  private readonly running = new Map<string, Promise<UsableToken>>();

  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly vault: TokenVault,
    private readonly registry: ConnectorRegistry,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param refused a token that the provider has refused although it had not expired, or null
   * @throws ProviderError 'auth' when the person must connect again; the integration is then parked as 'reconnect'
   */
  async renew(userId: string, integrationId: string, refused: string | null): Promise<UsableToken> {
    const running = await this.running.get(integrationId);
    // A renewal that began before the token was refused may have found just that token.
    if (running && running.accessToken !== refused) return running;
    return this.running.get(integrationId) ?? this.begin(userId, integrationId, refused);
  }

  private begin(userId: string, integrationId: string, refused: string | null): Promise<UsableToken> {
    const renewal = this.renewNow(userId, integrationId, refused).finally(() => this.running.delete(integrationId));
    this.running.set(integrationId, renewal);
    return renewal;
  }

  private async renewNow(userId: string, integrationId: string, refused: string | null): Promise<UsableToken> {
    const stored = await this.database.forUser(userId, async (scope) => {
      const integration = await this.integrations.lock(scope, integrationId);
      if (!integration) throw new ProviderError('not-found', 'This connection does not exist');
      return {
        source: integration.source,
        status: integration.status,
        usable: usable(this.vault.accessToken(integration), refused),
        refreshToken: this.vault.refreshToken(integration),
        envelope: integration.refreshTokenEncrypted,
      };
    });
    if (stored.usable) return stored.usable;
    if (stored.status !== 'active') throw new ProviderError('auth', 'The account has to be connected again');
    try {
      if (stored.refreshToken === null) throw new ProviderError('auth', 'There is no permission to renew the access');
      const refreshed = await this.registry.providerOf(stored.source).refreshToken(stored.refreshToken);
      return await this.store(userId, integrationId, refreshed, refused);
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'auth')
        await this.park(userId, integrationId, stored.envelope);
      throw error;
    }
  }

  private store(
    userId: string,
    integrationId: string,
    refreshed: RefreshedToken,
    refused: string | null,
  ): Promise<UsableToken> {
    return this.database.forUser(userId, async (scope) => {
      const integration = await this.integrations.lock(scope, integrationId);
      if (!integration) throw new ProviderError('not-found', 'This connection does not exist');
      const theirs = usable(this.vault.accessToken(integration), refused);
      if (theirs && theirs.expiresAt >= refreshed.expiresAt) return theirs;
      await this.integrations.update(scope, integrationId, this.vault.seal(integrationId, refreshed));
      return { accessToken: refreshed.accessToken, expiresAt: refreshed.expiresAt };
    });
  }

  /** Parks the integration, unless it was connected again while the provider was asked. */
  private async park(userId: string, integrationId: string, refusedEnvelope: string | null): Promise<void> {
    await this.database.forUser(userId, async (scope) => {
      const integration = await this.integrations.lock(scope, integrationId);
      if (!integration || integration.status !== 'active') return;
      if (integration.refreshTokenEncrypted !== refusedEnvelope) return;
      await this.integrations.setStatus(scope, integrationId, 'reconnect');
      await this.audit.record(scope, {
        action: 'integration.reconnect_required',
        subjectType: 'integration',
        subjectId: integrationId,
        actor: 'system',
        data: { source: integration.source },
      });
    });
  }
}

function usable(token: UsableToken | null, refused: string | null): UsableToken | null {
  return token && token.accessToken !== refused && isFresh(token) ? token : null;
}
