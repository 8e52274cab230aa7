import { Injectable } from '@nestjs/common';
import type { Scope, UserScope } from '../../platform/database/index.js';
import { IntegrationEntity, type IntegrationStatus } from './integration.entity.js';

export type StoredTokens = Pick<
  IntegrationEntity,
  'accessTokenEncrypted' | 'accessTokenExpiresAt' | 'refreshTokenEncrypted'
>;

@Injectable()
export class IntegrationRepository {
  /** Null when there is none with this id, or it is someone else's. */
  find(scope: Scope, id: string): Promise<IntegrationEntity | null> {
    return scope.manager.findOneBy(IntegrationEntity, { id });
  }

  /** In the order of connecting. */
  list(scope: Scope): Promise<IntegrationEntity[]> {
    return scope.manager.find(IntegrationEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
  }

  findByAccount(scope: UserScope, source: string, accountId: string): Promise<IntegrationEntity | null> {
    return scope.manager.findOneBy(IntegrationEntity, { userId: scope.userId, source, accountId });
  }

  /** Locks the row until the transaction ends, so that whoever renews a token sees what another process stored. */
  lock(scope: Scope, id: string): Promise<IntegrationEntity | null> {
    return scope.manager.findOne(IntegrationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(scope: UserScope, integration: Omit<IntegrationEntity, 'createdAt' | 'updatedAt'>): Promise<void> {
    await scope.manager.insert(IntegrationEntity, integration);
  }

  async update(
    scope: Scope,
    id: string,
    changes: Partial<StoredTokens & Pick<IntegrationEntity, 'accountEmail' | 'scopes' | 'status'>>,
  ): Promise<void> {
    await scope.manager.update(IntegrationEntity, { id }, { ...changes, updatedAt: new Date() });
  }

  async setStatus(scope: Scope, id: string, status: IntegrationStatus): Promise<void> {
    await this.update(scope, id, { status });
  }
}
