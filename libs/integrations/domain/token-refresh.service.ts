import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Notifications } from '../../notifications/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import type { IntegrationEntity } from '../data/integration.entity.js';
import { IntegrationRepository } from '../data/integration.repository.js';
import { integrationChanged } from '../integrations.events.js';
import { ConnectorRegistry } from './connector-registry.js';
import { ProviderError } from './provider-error.js';
import type { RefreshedToken } from './provider.js';
import { reconnectNotice } from './reconnect-notice.js';
import { TokenVault } from './token-vault.js';
import { isFresh, type UsableToken } from './usable-token.js';

/** Whoever renews has the right to it for so long; one that dies is followed by another. */
const LEASE_SECONDS = 30;
/** Longer than a lease, so that one of those who wait takes over from one that died. */
const PATIENCE_MS = 35_000;
const POLL_MS = 100;

/** What the row says: a token that will do, the right to renew it, or neither while somebody else renews. */
type Look =
  | { readonly kind: 'usable'; readonly token: UsableToken }
  | { readonly kind: 'mine'; readonly source: string; readonly refreshToken: string | null; envelope: string | null }
  | { readonly kind: 'theirs' };

/**
 * Renews access tokens, one renewal at a time per integration, whatever processes there are: who renews takes a lease in
 * the row. The provider is called between two short transactions; both look at the row again under a lock, so that a
 * token which somebody else stored meanwhile is used and never overwritten by an older one.
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
    private readonly notifications: Notifications,
    private readonly events: EventBus,
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
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const look = await this.database.forUser(userId, (scope) => this.look(scope, integrationId, refused));
      if (look.kind === 'usable') return look.token;
      if (look.kind === 'mine') return this.renewMine(userId, integrationId, look, refused);
      if (performance.now() > until)
        throw new ProviderError('temporary', 'The access is being renewed, and that takes long', 1_000);
      await delay(POLL_MS * (0.5 + Math.random()));
    }
  }

  private async look(scope: UserScope, integrationId: string, refused: string | null): Promise<Look> {
    const integration = await this.locked(scope, integrationId);
    const token = usable(this.vault.accessToken(integration), refused);
    if (token) return { kind: 'usable', token };
    // Whoever disconnects an account has a last word with its provider.
    if (integration.status !== 'active' && integration.status !== 'disconnecting')
      throw new ProviderError('auth', 'The account has to be connected again');
    const isMine = await this.integrations.claimRefresh(scope, integrationId, LEASE_SECONDS);
    if (!isMine) return { kind: 'theirs' };
    const { source, refreshTokenEncrypted: envelope } = integration;
    return { kind: 'mine', source, refreshToken: this.vault.refreshToken(integration), envelope };
  }

  private async renewMine(
    userId: string,
    integrationId: string,
    { source, refreshToken, envelope }: Look & { kind: 'mine' },
    refused: string | null,
  ): Promise<UsableToken> {
    try {
      if (refreshToken === null) throw new ProviderError('auth', 'There is no permission to renew the access');
      const refreshed = await this.registry.providerOf(source).refreshToken(refreshToken);
      return await this.store(userId, integrationId, refreshed, refused);
    } catch (error) {
      const isDead = error instanceof ProviderError && error.code === 'auth';
      await this.database.forUser(userId, async (scope) => {
        if (isDead) await this.park(scope, integrationId, envelope);
        await this.integrations.releaseRefresh(scope, integrationId);
      });
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
      const integration = await this.locked(scope, integrationId);
      await this.integrations.releaseRefresh(scope, integrationId);
      const theirs = usable(this.vault.accessToken(integration), refused);
      if (theirs && theirs.expiresAt >= refreshed.expiresAt) return theirs;
      // Disconnected while the provider was asked: nothing of it is stored again.
      if (integration.refreshTokenEncrypted === null)
        throw new ProviderError('auth', 'The account has to be connected again');
      await this.integrations.update(scope, integrationId, this.vault.seal(integrationId, refreshed));
      return { accessToken: refreshed.accessToken, expiresAt: refreshed.expiresAt };
    });
  }

  /** Parks the integration, unless it was connected again while the provider was asked. */
  private async park(scope: UserScope, integrationId: string, refusedEnvelope: string | null): Promise<void> {
    const integration = await this.integrations.lock(scope, integrationId);
    if (!integration || integration.status !== 'active') return;
    if (integration.refreshTokenEncrypted !== refusedEnvelope) return;
    await this.integrations.setStatus(scope, integrationId, 'reconnect');
    scope.afterCommit(() => this.events.publish(integrationChanged, { userId: scope.userId, integrationId }));
    await this.notifications.add(scope, reconnectNotice(integration, this.registry.get(integration.source).name));
    await this.audit.record(scope, {
      action: 'integration.reconnect_required',
      subjectType: 'integration',
      subjectId: integrationId,
      actor: 'system',
      data: { source: integration.source },
    });
  }

  private async locked(scope: UserScope, integrationId: string): Promise<IntegrationEntity> {
    const integration = await this.integrations.lock(scope, integrationId);
    if (!integration) throw new ProviderError('not-found', 'This connection does not exist');
    return integration;
  }
}

function usable(token: UsableToken | null, refused: string | null): UsableToken | null {
  return token && token.accessToken !== refused && isFresh(token) ? token : null;
}
