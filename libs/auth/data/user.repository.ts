import { Injectable } from '@nestjs/common';
import type { Scope, SystemScope } from '../../platform/database/index.js';
import { UserIdentityEntity } from './user-identity.entity.js';
import { UserEntity } from './user.entity.js';

@Injectable()
export class UserRepository {
  find(scope: Scope, id: string): Promise<UserEntity | null> {
    return scope.manager.findOneBy(UserEntity, { id });
  }

  all(scope: SystemScope): Promise<UserEntity[]> {
    return scope.manager.find(UserEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Those of the users who may act. */
  async enabled(scope: SystemScope, ids: readonly string[]): Promise<Set<string>> {
    const rows = await scope.query<{ id: string }>(
      `select id from users where id = any($1) and disabled_at is null`,
      [[...ids]],
      'users-enabled',
    );
    return new Set(rows.map(({ id }) => id));
  }

  async findByIdentity(scope: SystemScope, issuer: string, subject: string): Promise<UserEntity | null> {
    const identity = await scope.manager.findOneBy(UserIdentityEntity, { issuer, subject });
    return identity && this.find(scope, identity.userId);
  }

  /** Makes whoever else signs in with the same identity for the first time wait until this scope ends. */
  async lockIdentity(scope: SystemScope, issuer: string, subject: string): Promise<void> {
    await scope.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `identity:${JSON.stringify([issuer, subject])}`,
    ]);
  }

  async insert(scope: SystemScope, user: UserEntity, identity: UserIdentityEntity): Promise<void> {
    await scope.manager.insert(UserEntity, user);
    await scope.manager.insert(UserIdentityEntity, identity);
  }
}
