import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';
import { SessionEntity } from './session.entity.js';

/** A valid session with the person it belongs to. */
export interface ResolvedSessionRow {
  sessionId: string;
  userId: string;
  role: 'user' | 'admin';
  name: string;
  email: string;
  lastSeenAt: Date;
  idleExpiresAt: Date;
  absoluteExpiresAt: Date;
  provedAt: Date;
}

/** A session that may do nothing but prove a passkey. */
export interface AwaitingSessionRow {
  sessionId: string;
  userId: string;
}

@Injectable()
export class SessionRepository {
  async insert(scope: SystemScope, session: SessionEntity): Promise<void> {
    await scope.manager.insert(SessionEntity, session);
  }

  /** The session of a token, if it is valid now, waits for nothing, and its user may sign in. */
  async resolve(scope: SystemScope, tokenHash: Buffer, now: Date): Promise<ResolvedSessionRow | null> {
    const [row] = await scope.query<ResolvedSessionRow>(
      `select s.id as "sessionId", u.id as "userId", u.role, u.name, u.email, s.last_seen_at as "lastSeenAt",
              s.idle_expires_at as "idleExpiresAt", s.absolute_expires_at as "absoluteExpiresAt",
              s.proved_at as "provedAt"
         from sessions s join users u on u.id = s.user_id
        where s.token_hash = $1 and s.revoked_at is null and s.idle_expires_at > $2 and s.absolute_expires_at > $2
          and not s.awaits_passkey and u.disabled_at is null`,
      [tokenHash, now],
      'session-resolve',
    );
    return row ?? null;
  }

  /** The session of a token, if it is valid now and waits for a passkey. */
  async resolveAwaiting(scope: SystemScope, tokenHash: Buffer, now: Date): Promise<AwaitingSessionRow | null> {
    const [row] = await scope.query<AwaitingSessionRow>(
      `select s.id as "sessionId", u.id as "userId" from sessions s join users u on u.id = s.user_id
        where s.token_hash = $1 and s.revoked_at is null and s.idle_expires_at > $2 and s.absolute_expires_at > $2
          and s.awaits_passkey and u.disabled_at is null`,
      [tokenHash, now],
    );
    return row ?? null;
  }

  /** Those of the sessions that are valid now and whose users may sign in. */
  async stillValid(scope: SystemScope, ids: string[], now: Date): Promise<Set<string>> {
    const rows = await scope.query<{ id: string }>(
      `select s.id from sessions s join users u on u.id = s.user_id
        where s.id = any($1) and s.revoked_at is null and s.idle_expires_at > $2 and s.absolute_expires_at > $2
          and not s.awaits_passkey and u.disabled_at is null`,
      [ids, now],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Notes that the session is used. A revoked one stays as it is. */
  async touch(scope: SystemScope, id: string, now: Date, idleExpiresAt: Date): Promise<void> {
    await scope.query(
      `update sessions set last_seen_at = $2, idle_expires_at = $3 where id = $1 and revoked_at is null`,
      [id, now, idleExpiresAt],
    );
  }

  /** The valid sessions of the scope's user that wait for nothing, newest first. */
  list(scope: UserScope, now: Date): Promise<SessionEntity[]> {
    return scope.manager
      .createQueryBuilder(SessionEntity, 's')
      .where('s.revokedAt is null and not s.awaitsPasskey and s.idleExpiresAt > :now and s.absoluteExpiresAt > :now', {
        now,
      })
      .orderBy('s.createdAt', 'DESC')
      .getMany();
  }

  /** Ends a session of the scope's user. @returns false when there is none to end */
  async revoke(scope: UserScope, id: string, now: Date): Promise<boolean> {
    const ended = await scope.query(
      `update sessions set revoked_at = $2 where id = $1 and revoked_at is null returning id`,
      [id, now],
    );
    return ended.length > 0;
  }

  find(scope: UserScope, id: string): Promise<SessionEntity | null> {
    return scope.manager.findOneBy(SessionEntity, { id });
  }

  /** Ends the session of a token, whoever's it is. @returns what it ended, if anything */
  async revokeByToken(
    scope: SystemScope,
    tokenHash: Buffer,
    now: Date,
  ): Promise<{ sessionId: string; userId: string } | null> {
    const [ended] = await scope.query<{ sessionId: string; userId: string }>(
      `update sessions set revoked_at = $2 where token_hash = $1 and revoked_at is null
       returning id as "sessionId", user_id as "userId"`,
      [tokenHash, now],
    );
    return ended ?? null;
  }

  /** Ends one valid session, whoever's it is. @returns whose; null when there is none to end */
  async end(scope: SystemScope, id: string): Promise<string | null> {
    const [ended] = await scope.query<{ userId: string }>(
      `update sessions set revoked_at = now() where id = $1 and revoked_at is null returning user_id as "userId"`,
      [id],
    );
    return ended?.userId ?? null;
  }

  /** Ends all of a person. @returns how many could still have been used */
  async endAll(scope: SystemScope, userId: string): Promise<number> {
    const ended = await scope.query<{ valid: boolean }>(
      `update sessions set revoked_at = now() where user_id = $1 and revoked_at is null
       returning idle_expires_at > now() and absolute_expires_at > now() as valid`,
      [userId],
    );
    return ended.filter(({ valid }) => valid).length;
  }

  /** @returns how many rows went */
  async deleteEndedBefore(scope: SystemScope, time: Date): Promise<number> {
    const gone = await scope.query(
      `delete from sessions where least(revoked_at, idle_expires_at, absolute_expires_at) < $1 returning 1`,
      [time],
    );
    return gone.length;
  }
}
