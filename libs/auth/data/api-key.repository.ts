import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { SystemScope, UserScope } from '../../platform/database/index.js';
import { ApiKeyEntity } from './api-key.entity.js';

/** A key that is valid now, with the person it acts for. */
export interface ResolvedApiKeyRow {
  id: string;
  userId: string;
  name: string;
  email: string;
  tokenHash: Buffer;
  scopes: string[];
  expiresAt: Date;
}

@Injectable()
export class ApiKeyRepository {
  async insert(scope: UserScope, key: ApiKeyEntity): Promise<void> {
    await scope.manager.insert(ApiKeyEntity, key);
  }

  /** The keys of the scope's user that were not revoked, newest first. */
  list(scope: UserScope): Promise<ApiKeyEntity[]> {
    return scope.manager.find(ApiKeyEntity, { where: { revokedAt: IsNull() }, order: { createdAt: 'DESC' } });
  }

  /** Lets one key be made at a time, so that counting them holds. */
  async lock(scope: UserScope): Promise<void> {
    await scope.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`api-keys:${scope.userId}`]);
  }

  /** Ends a key of the scope's user. @returns null when there is none to end */
  async revoke(scope: UserScope, id: string, now: Date): Promise<ApiKeyEntity | null> {
    const ended = await scope.query(
      `update api_keys set revoked_at = $2 where id = $1 and revoked_at is null returning id`,
      [id, now],
    );
    return ended.length > 0 ? scope.manager.findOneBy(ApiKeyEntity, { id }) : null;
  }

  /** The key of a prefix, if it is valid now and its user may act. Whether the token is right is for the caller to say. */
  async findValid(scope: SystemScope, prefix: string, now: Date): Promise<ResolvedApiKeyRow | null> {
    const [row] = await scope.query<ResolvedApiKeyRow>(
      `select k.id, u.id as "userId", u.name, u.email, k.token_hash as "tokenHash", k.scopes, k.expires_at as "expiresAt"
         from api_keys k join users u on u.id = k.user_id
        where k.prefix = $1 and k.revoked_at is null and k.expires_at > $2 and u.disabled_at is null`,
      [prefix, now],
      'api-key-find-valid',
    );
    return row ?? null;
  }

  /** The key of a prefix, valid or not. */
  findAny(scope: SystemScope, prefix: string): Promise<Pick<ApiKeyEntity, 'userId' | 'tokenHash'> | null> {
    return scope.manager.findOneBy(ApiKeyEntity, { prefix });
  }

  /** Notes a use, unless one was noted within a minute. @returns whether it is the first of its day (UTC) */
  async touch(scope: SystemScope, id: string, now: Date): Promise<boolean> {
    const [noted] = await scope.query<{ firstOfDay: boolean }>(
      `update api_keys k set last_used_at = $2
         from (select last_used_at as before from api_keys where id = $1 for update) old
        where k.id = $1 and (before is null or before <= $2::timestamptz - interval '1 minute')
       returning before is null or (before at time zone 'UTC')::date < ($2::timestamptz at time zone 'UTC')::date as "firstOfDay"`,
      [id, now],
    );
    return noted?.firstOfDay ?? false;
  }

  /** @returns how many rows went */
  async deleteEndedBefore(scope: SystemScope, time: Date): Promise<number> {
    const gone = await scope.query(`delete from api_keys where least(revoked_at, expires_at) < $1 returning 1`, [time]);
    return gone.length;
  }
}
