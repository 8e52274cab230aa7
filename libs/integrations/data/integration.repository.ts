import { Injectable } from '@nestjs/common';
import type { Scope, UserScope } from '../../platform/database/index.js';
import { IntegrationEntity, type IntegrationStatus } from './integration.entity.js';

export type StoredTokens = Pick<
  IntegrationEntity,
  'accessTokenEncrypted' | 'accessTokenExpiresAt' | 'refreshTokenEncrypted'
>;

export type NewIntegration = Omit<
  IntegrationEntity,
  'createdAt' | 'updatedAt' | 'lookWantedAt' | 'refreshingUntil' | 'brokenUntil'
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

  /**
   * Takes the right to renew the token for a while, unless somebody has it.
   * @returns whether it was to be had
   */
  async claimRefresh(scope: Scope, id: string, leaseSeconds: number): Promise<boolean> {
    const rows = await scope.query(
      `update integrations set refreshing_until = now() + make_interval(secs => $2)
       where id = $1 and (refreshing_until is null or refreshing_until < now()) returning id`,
      [id, leaseSeconds],
    );
    return rows.length > 0;
  }

  /** @param forMs how long the API is left alone; 0 when it answers again */
  async markBroken(scope: Scope, id: string, forMs: number): Promise<void> {
    await scope.query(
      `update integrations set broken_until = case when $2 > 0 then now() + make_interval(secs => $2 / 1000.0) end
       where id = $1`,
      [id, forMs],
    );
  }

  async releaseRefresh(scope: Scope, id: string): Promise<void> {
    await scope.query(`update integrations set refreshing_until = null where id = $1`, [id]);
  }

  async insert(scope: UserScope, integration: NewIntegration): Promise<void> {
    await scope.manager.insert(IntegrationEntity, integration);
  }

  async update(
    scope: Scope,
    id: string,
    changes: Partial<StoredTokens & Pick<IntegrationEntity, 'accountEmail' | 'scopes' | 'status' | 'lookWantedAt'>>,
  ): Promise<void> {
    await scope.manager.update(IntegrationEntity, { id }, { ...changes, updatedAt: new Date() });
  }

  async setStatus(scope: Scope, id: string, status: IntegrationStatus): Promise<void> {
    await this.update(scope, id, { status });
  }
}
