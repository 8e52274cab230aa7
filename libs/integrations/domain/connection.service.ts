import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, newId, type UserScope } from '../../platform/database/index.js';
import { DisconnectionRepository } from '../data/disconnection.repository.js';
import { IntegrationRepository, type NewIntegration } from '../data/integration.repository.js';
import { ConnectError } from './connect-error.js';
import { type Tokens, TokenVault } from './token-vault.js';

/** An account as the provider named it, with the tokens of its consent. */
export interface GrantedAccount {
  readonly accountId: string;
  readonly accountEmail: string;
  /** Everything that the tokens allow, whichever consent it came from. */
  readonly scopes: readonly string[];
  readonly tokens: Tokens;
}

/** Writes connections: one row per source, renewed when the same account is connected again. */
@Injectable()
export class ConnectionService {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
    private readonly disconnections: DisconnectionRepository,
    private readonly vault: TokenVault,
    private readonly audit: AuditLog,
  ) {}

  /**
   * All sources of one consent, in one transaction with their audit entries. Returns the ids of the rows.
   * @throws ConnectError DISCONNECTING while one of them is still being given up
   */
  connect(userId: string, sources: readonly string[], account: GrantedAccount): Promise<string[]> {
    return this.database.forUser(userId, async (scope) => {
      const ids: string[] = [];
      // One after the other: a transaction has one connection.
      for (const source of sources) ids.push(await this.connectSource(scope, source, account));
      return ids;
    });
  }

  private async connectSource(scope: UserScope, source: string, account: GrantedAccount): Promise<string> {
    const found = await this.integrations.findByAccount(scope, source, account.accountId);
    const known = found && (await this.integrations.lock(scope, found.id));
    // What is about to be revoked is the consent itself, so the new tokens would die with the old ones.
    if (known?.status === 'disconnecting') throw new ConnectError('DISCONNECTING');
    const id = known?.id ?? newId();
    if (known) await this.disconnections.forget(scope, id);
    const changes = {
      accountEmail: account.accountEmail,
      scopes: [...account.scopes],
      status: 'active' as const,
      // It goes on where it was, at once.
      ...(known?.status === 'disconnected' ? { lookWantedAt: new Date() } : {}),
      ...this.vault.seal(id, account.tokens),
    };
    if (known) await this.integrations.update(scope, id, changes);
    else await this.integrations.insert(scope, blank(id, scope.userId, source, account.accountId, changes));
    await this.audit.record(scope, {
      action: 'integration.connected',
      subjectType: 'integration',
      subjectId: id,
      data: { source, again: known !== null },
    });
    return id;
  }
}

function blank(
  id: string,
  userId: string,
  source: string,
  accountId: string,
  changes: Pick<NewIntegration, 'accountEmail' | 'scopes' | 'status'> & Partial<NewIntegration>,
): NewIntegration {
  return {
    id,
    userId,
    source,
    accountId,
    accessTokenEncrypted: null,
    accessTokenExpiresAt: null,
    refreshTokenEncrypted: null,
    ...changes,
  };
}
