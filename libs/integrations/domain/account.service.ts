import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { IntegrationEntity } from '../data/integration.entity.js';
import { IntegrationRepository } from '../data/integration.repository.js';
import type { Account, CallPriority } from './account.js';
import { ProviderError } from './provider-error.js';
import { TokenRefreshService } from './token-refresh.service.js';
import { TokenVault } from './token-vault.js';
import { isFresh } from './usable-token.js';

/** Opens the connection to an account: from here on, only its connector and a valid token are needed. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly vault: TokenVault,
    private readonly refresher: TokenRefreshService,
  ) {}

  /**
   * Opens short transactions of its own; call it outside any.
   * @throws ProviderError 'not-found' when the user has no such integration, 'auth' when it must be connected again
   */
  async open(userId: string, integrationId: string, priority: CallPriority): Promise<Account> {
    const integration = await this.database.forUser(userId, (scope) => this.integrations.find(scope, integrationId));
    if (!integration) throw new ProviderError('not-found', 'This connection does not exist');
    if (integration.status !== 'active') throw new ProviderError('auth', 'The account has to be connected again');
    return this.account(integration, priority);
  }

  /** For the last calls to an account that is being disconnected. @throws ProviderError like `open` */
  async openToLeave(userId: string, integrationId: string): Promise<Account> {
    const integration = await this.database.forUser(userId, (scope) => this.integrations.find(scope, integrationId));
    if (!integration) throw new ProviderError('not-found', 'This connection does not exist');
    if (integration.status !== 'disconnecting')
      throw new ProviderError('auth', 'The account is not being disconnected');
    return this.account(integration, 'interactive');
  }

  private account(integration: IntegrationEntity, priority: CallPriority): Account {
    const { id: integrationId, userId, source, accountId, accountEmail } = integration;
    let token = this.vault.accessToken(integration);
    let refused: string | null = null;
    return {
      integrationId,
      userId,
      source,
      accountId,
      accountEmail,
      priority,
      accessToken: async () => {
        if (token && isFresh(token)) return token.accessToken;
        token = await this.refresher.renew(userId, integrationId, refused);
        return token.accessToken;
      },
      discardToken: (discarded) => {
        if (token?.accessToken !== discarded) return;
        refused = discarded;
        token = null;
      },
    };
  }
}
