import { Injectable, Logger } from '@nestjs/common';
import { DecryptionError } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';
import type { IntegrationEntity } from '../data/integration.entity.js';
import { IntegrationRepository } from '../data/integration.repository.js';
import { ConnectorRegistry } from './connector-registry.js';
import { ProviderError } from './provider-error.js';
import { TokenVault } from './token-vault.js';

/** How many accesses were given back, and how many the provider could not be told of. */
export interface Revoked {
  readonly revoked: number;
  readonly failed: number;
}

/** Gives back to providers what a person had consented to. */
@Injectable()
export class RevocationService {
  private readonly logger = new Logger(RevocationService.name);

  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly registry: ConnectorRegistry,
    private readonly vault: TokenVault,
  ) {}

  /**
   * Revokes every token of a user at its provider; rows and tokens here stay as they are. Doing it twice does no harm.
   * Calls providers, so it runs outside any scope.
   */
  async revokeAll(userId: string): Promise<Revoked> {
    const integrations = await this.database.forUser(userId, (scope) => this.integrations.list(scope));
    // Sources of one account may share a consent: what is revoked with the first is unknown to the second, which is fine.
    const done = await Promise.all(integrations.map((integration) => this.revoke(integration)));
    return {
      revoked: done.filter((each) => each === true).length,
      failed: done.filter((each) => each === false).length,
    };
  }

  /** Whether its tokens can be decrypted. */
  canRead(integration: IntegrationEntity): boolean {
    try {
      this.vault.refreshToken(integration);
      this.vault.accessToken(integration);
      return true;
    } catch (error) {
      if (error instanceof DecryptionError) return false;
      throw error;
    }
  }

  /** Of one connection. @returns null when there is nothing to revoke, false when the provider could not be told */
  async revoke(integration: IntegrationEntity): Promise<boolean | null> {
    try {
      const provider = this.registry.has(integration.source) ? this.registry.providerOf(integration.source) : null;
      const token = this.vault.refreshToken(integration) ?? this.vault.accessToken(integration)?.accessToken;
      if (!provider?.revokeToken || !token) return null;
      await provider.revokeToken(token);
      return true;
    } catch (error) {
      if (!(error instanceof ProviderError || error instanceof DecryptionError)) throw error;
      this.logger.warn({ integrationId: integration.id, err: error }, 'A token was not revoked');
      return false;
    }
  }
}
