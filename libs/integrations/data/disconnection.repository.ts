import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope, SystemScope, UserScope } from '../../platform/database/index.js';
import { DisconnectionEntity, type DisconnectStep, type Imported } from './disconnection.entity.js';

export interface DisconnectionOf {
  readonly userId: string;
  readonly integrationId: string;
}

/** Connections that are given up. */
@Injectable()
export class DisconnectionRepository {
  find(scope: Scope, integrationId: string): Promise<DisconnectionEntity | null> {
    return scope.manager.findOneBy(DisconnectionEntity, { integrationId });
  }

  list(scope: UserScope, integrationIds: readonly string[]): Promise<DisconnectionEntity[]> {
    return scope.manager.findBy(DisconnectionEntity, { integrationId: In([...integrationIds]) });
  }

  /** Begins, or begins anew what had ended. @param batches that are to be taken back */
  async begin(scope: UserScope, integrationId: string, step: DisconnectStep, imported: Imported, batches: number) {
    await scope.query(
      `insert into disconnections as d (integration_id, user_id, imported, step, batches) values ($1, $2, $3, $4, $5)
       on conflict (integration_id) do update set imported = $3, step = $4, batches = $5, batches_undone = 0,
         begun_at = now(), ended_at = null, not_before = null where d.step = 'done'`,
      [integrationId, scope.userId, imported, step, batches],
    );
  }

  /** The provider was told, or could not be. @returns false when somebody else has written so before */
  async left(scope: UserScope, integrationId: string, revoked: boolean | null): Promise<boolean> {
    const left = await scope.query(
      `update disconnections set step = case when imported = 'erase' then 'erasing' else 'done' end, revoked = $2,
         not_before = null, ended_at = case when imported = 'keep' then now() end
       where integration_id = $1 and step = 'leaving' returning 1`,
      [integrationId, revoked],
    );
    return left.length > 0;
  }

  /** It will be tried again. */
  async putOff(scope: UserScope, integrationId: string, delayMs: number): Promise<void> {
    await scope.query(
      `update disconnections set attempts = attempts + 1, not_before = now() + make_interval(secs => $2 / 1000.0)
       where integration_id = $1 and step = 'leaving'`,
      [integrationId, delayMs],
    );
  }

  async undone(scope: UserScope, integrationId: string): Promise<void> {
    await scope.query(
      `update disconnections set batches_undone = least(batches_undone + 1, batches) where integration_id = $1`,
      [integrationId],
    );
  }

  async removed(scope: UserScope, integrationId: string, items: number): Promise<void> {
    await scope.query(`update disconnections set items_removed = items_removed + $2 where integration_id = $1`, [
      integrationId,
      items,
    ]);
  }

  /** @returns false when it had ended before */
  async erased(scope: UserScope, integrationId: string): Promise<boolean> {
    const ended = await scope.query(
      `update disconnections set step = 'done', ended_at = now() where integration_id = $1 and step = 'erasing' returning 1`,
      [integrationId],
    );
    return ended.length > 0;
  }

  /** The account was connected again. */
  async forget(scope: UserScope, integrationId: string): Promise<void> {
    await scope.query(`delete from disconnections where integration_id = $1`, [integrationId]);
  }

  /** What is due and not done, across users. */
  due(scope: SystemScope, limit: number): Promise<DisconnectionOf[]> {
    return scope.query<DisconnectionOf>(
      `select user_id "userId", integration_id "integrationId" from disconnections
       where step <> 'done' and (not_before is null or not_before <= now()) order by begun_at limit $1`,
      [limit],
    );
  }

  /**
   * Whether somebody else still reads the account by the same consent: another source of it, or another user's connection.
   * @param sources of the provider
   */
  async isShared(scope: SystemScope, integrationId: string, sources: readonly string[]): Promise<boolean> {
    const rows = await scope.query(
      `select 1 from integrations i join integrations other on other.account_id = i.account_id and other.id <> i.id
       where i.id = $1 and other.status = 'active' and other.source = any($2) limit 1`,
      [integrationId, [...sources]],
    );
    return rows.length > 0;
  }

  /** The same for pushes of this one source, which a provider knows by the account and not by the user. */
  async isWatchedByOthers(scope: SystemScope, integrationId: string): Promise<boolean> {
    const rows = await scope.query(
      `select 1 from integrations i join integrations other
         on other.account_id = i.account_id and other.source = i.source and other.id <> i.id
       where i.id = $1 and other.status = 'active' limit 1`,
      [integrationId],
    );
    return rows.length > 0;
  }
}
