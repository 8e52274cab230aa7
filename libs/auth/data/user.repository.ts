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

  /** The user, whom nobody else changes until this scope ends. */
  lock(scope: SystemScope, id: string): Promise<UserEntity | null> {
    return scope.manager.findOne(UserEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async askForPasskey(scope: SystemScope, id: string, asks: boolean): Promise<void> {
    await scope.manager.update(UserEntity, { id }, { asksForPasskey: asks });
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
