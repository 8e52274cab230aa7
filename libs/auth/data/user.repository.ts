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

  /** Those of the users who may act. */
  async enabled(scope: SystemScope, ids: readonly string[]): Promise<Set<string>> {
    const rows = await scope.query<{ id: string }>(
      `select id from users where id = any($1) and disabled_at is null`,
      [[...ids]],
      'users-enabled',
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Ids of the administrators who may act. */
  async admins(scope: SystemScope): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select id from users where role = 'admin' and disabled_at is null order by id`,
    );
    return rows.map(({ id }) => id);
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

  /**
   * Holds a user, and the administrators who may act, until this scope ends: of two changes at once the second sees what
   * the first has left. @returns the ids of those administrators
   */
  async holdWithAdmins(scope: SystemScope, id: string): Promise<string[]> {
    const rows = await scope.query<{ id: string; admin: boolean }>(
      `select id, role = 'admin' and disabled_at is null as admin from users
        where role = 'admin' and disabled_at is null or id = $1 order by id for no key update`,
      [id],
    );
    return rows.filter(({ admin }) => admin).map((row) => row.id);
  }

  async setRole(scope: SystemScope, id: string, role: UserEntity['role']): Promise<void> {
    await scope.query(`update users set role = $2 where id = $1`, [id, role]);
  }

  async setDisabled(scope: SystemScope, id: string, disabled: boolean): Promise<void> {
    await scope.query(`update users set disabled_at = case when $2 then now() end where id = $1`, [id, disabled]);
  }

  /** Whether the account is being erased, which shut it for good. */
  async isBeingErased(scope: SystemScope, id: string): Promise<boolean> {
    const open = await scope.query(`select 1 from erasure_certificates where user_id = $1`, [id]);
    return open.length > 0;
  }

  /** Ends what was begun to sign in or to connect an account, so that none of it opens anything later. */
  async endBegun(scope: SystemScope, id: string): Promise<void> {
    await scope.query(`update sign_in_links set used_at = now() where user_id = $1 and used_at is null`, [id]);
    await scope.query(`update oauth_flows set used_at = now() where user_id = $1 and used_at is null`, [id]);
  }
}
