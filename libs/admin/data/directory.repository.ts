import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';

/** One page of a list whose keys grow with time, newest first. */
export interface DirectoryPage {
  readonly limit: number;
  /** Those behind this one only; null for the newest. */
  readonly after: string | null;
}

export interface ListedUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'user' | 'admin';
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** The last use of any session or API key; null when none is left to tell. */
  readonly lastSeenAt: Date | null;
  readonly sessions: number;
  readonly integrations: number;
}

export interface ListedSession {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export interface ListedIntegration {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly source: string;
  readonly accountEmail: string;
  readonly status: string;
  readonly connectedAt: Date;
  /** When something was last brought in, or looked for, to the end. */
  readonly lastSyncAt: Date | null;
  /** Of the newest batch; null when that has none. */
  readonly errorCode: string | null;
}

/** What administrators see across users: who there is and what is connected, and nothing that came in. */
@Injectable()
export class DirectoryRepository {
  /** @param search part of a name or address, in any case; null for all */
  users(scope: SystemScope, { limit, after }: DirectoryPage, search: string | null): Promise<ListedUser[]> {
    return this.listed(
      scope,
      `select * from users
        where ($2::uuid is null or id < $2) and ($3::text is null or strpos(lower(name || ' ' || email), lower($3)) > 0)
        order by id desc limit $1`,
      [limit, after, search],
    );
  }

  async user(scope: SystemScope, id: string): Promise<ListedUser | null> {
    const [user] = await this.listed(scope, `select * from users where id = $1`, [id]);
    return user ?? null;
  }

  /** Those that are valid now. */
  sessions(scope: SystemScope, userId: string, { limit, after }: DirectoryPage): Promise<ListedSession[]> {
    return scope.query<ListedSession>(
      `select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt" from sessions
        where user_id = $1 and revoked_at is null and idle_expires_at > now() and absolute_expires_at > now()
          and ($3::uuid is null or id < $3)
        order by id desc limit $2`,
      [userId, limit, after],
    );
  }

  /** @param userId null for those of everybody */
  integrations(
    scope: SystemScope,
    { limit, after }: DirectoryPage,
    userId: string | null,
  ): Promise<ListedIntegration[]> {
    return scope.query<ListedIntegration>(
      `select i.id, i.user_id as "userId", u.name as "userName", i.source, i.account_email as "accountEmail", i.status,
              i.created_at as "connectedAt", done.finished_at as "lastSyncAt", newest.error_code as "errorCode"
         from integrations i join users u on u.id = i.user_id
         left join lateral (
           select finished_at from sync_batches b
            where b.integration_id = i.id and b.state in ('completed', 'completed_with_errors')
            order by b.finished_at desc limit 1
         ) done on true
         left join lateral (
           select error_code from sync_batches b where b.integration_id = i.id order by b.created_at desc limit 1
         ) newest on true
        where ($2::uuid is null or i.id < $2) and ($3::uuid is null or i.user_id = $3)
        order by i.id desc limit $1`,
      [limit, after, userId],
    );
  }

  /** @param selection of users; what is counted of each is asked for those alone */
  private listed(scope: SystemScope, selection: string, parameters: unknown[]): Promise<ListedUser[]> {
    return scope.query<ListedUser>(
      `select u.id, u.name, u.email, u.role, u.created_at as "createdAt", u.disabled_at as "disabledAt",
              greatest(s.seen, k.used) as "lastSeenAt", s.valid as sessions, i.connected as integrations
         from (${selection}) u
         cross join lateral (
           select max(last_seen_at) as seen, (count(*) filter (
             where revoked_at is null and idle_expires_at > now() and absolute_expires_at > now()))::int as valid
             from sessions where user_id = u.id
         ) s
         cross join lateral (select max(last_used_at) as used from api_keys where user_id = u.id) k
         cross join lateral (select count(*)::int as connected from integrations where user_id = u.id) i
        order by u.id desc`,
      parameters,
    );
  }
}
