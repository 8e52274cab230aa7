import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { PushStateEntity } from './push-state.entity.js';

/** What is known of an account's pushes, with what its watches add. */
export interface PushHealth {
  readonly integrationId: string;
  /** When the last of its watches ends; null without one. */
  readonly expiresAt: Date | null;
  readonly firstWatchAt: Date | null;
  readonly lastPushAt: Date | null;
  readonly dueAt: Date | null;
  readonly failures: number;
  /** Streams that the provider does not tell of. */
  readonly unwatched: number;
  readonly untoldFinds: number;
  readonly lapsedAt: Date | null;
  readonly message: string | null;
}

type Changes = Partial<Omit<PushStateEntity, 'integrationId' | 'userId'>>;

@Injectable()
export class PushStateRepository {
  /** Of those integrations that pushes were ever asked for. One query, however many. */
  health(scope: UserScope, integrationIds: readonly string[]): Promise<PushHealth[]> {
    return scope.query<PushHealth>(
      `select p.integration_id "integrationId", w.expires_at "expiresAt", w.first_at "firstWatchAt", w.push_at "lastPushAt",
         p.due_at "dueAt", p.failures, p.unwatched, p.untold_finds "untoldFinds", p.lapsed_at "lapsedAt", p.message
       from push_states p
       join lateral (
         select min(expires_at) filter (where retired_at is null and expires_at > created_at) as expires_at,
           min(created_at) filter (where expires_at > created_at) as first_at, max(last_push_at) as push_at
         from watches w where w.integration_id = p.integration_id
       ) w on true
       where p.integration_id = any($1)`,
      [[...integrationIds]],
      'push-states.health',
    );
  }

  /**
   * Takes the renewal that is due, and puts the next one off, in one statement.
   * @param until when another attempt may be made if nothing is heard of this one
   * @returns false when nothing is due, or another one took it
   */
  async claim(scope: UserScope, integrationId: string, until: Date): Promise<boolean> {
    const claimed = await scope.query(
      `insert into push_states as p (integration_id, user_id, due_at) values ($1, $2, $3)
       on conflict (integration_id) do update set due_at = excluded.due_at where p.due_at <= now() returning 1`,
      [integrationId, scope.userId, until],
    );
    return claimed.length > 0;
  }

  /** After the provider agreed. Pushes that had stopped count again when one has come, which a watch begins with. */
  async renewed(scope: UserScope, integrationId: string, dueAt: Date, unwatched: number): Promise<void> {
    await scope.query(
      `update push_states set due_at = $2, unwatched = $3, failures = 0,
         message = case when lapsed_at is null then null else message end
       where integration_id = $1`,
      [integrationId, dueAt, unwatched],
    );
  }

  /** Makes the row if there is none. */
  async save(scope: UserScope, integrationId: string, changes: Changes): Promise<void> {
    await scope.manager.upsert(PushStateEntity, { integrationId, userId: scope.userId, ...changes }, ['integrationId']);
  }
}
