import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { UserScope } from '../../platform/database/index.js';
import { WatchEntity } from './watch.entity.js';

export type NewWatch = Pick<WatchEntity, 'id' | 'integrationId' | 'stream'>;
export type NewChannel = NewWatch & Pick<WatchEntity, 'channelId' | 'tokenHash'>;
export type OpenedChannel = NewWatch & Pick<WatchEntity, 'resourceId' | 'expiresAt'>;

/** What was asked of providers, for one user. */
@Injectable()
export class WatchRepository {
  /** All that are known, also those that were replaced. */
  list(scope: UserScope, integrationId: string): Promise<WatchEntity[]> {
    return scope.manager.findBy(WatchEntity, { integrationId });
  }

  /** Nothing is told of the account any more. */
  async forget(scope: UserScope, integrationId: string): Promise<void> {
    await scope.query(`delete from watches where integration_id = $1`, [integrationId]);
    await scope.query(`delete from push_states where integration_id = $1`, [integrationId]);
  }

  /** Those that were not replaced, the newest of a stream first; some may have expired. */
  listCurrent(scope: UserScope, integrationId: string): Promise<WatchEntity[]> {
    return scope.manager.find(WatchEntity, {
      where: { integrationId, retiredAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Before the provider is asked, so that its first push finds the watch. It counts for nothing until it is agreed to. */
  async insertMailbox(scope: UserScope, { id, integrationId, stream }: NewWatch): Promise<void> {
    await scope.query(
      `insert into watches (id, user_id, integration_id, kind, stream, expires_at) values ($1, $2, $3, 'mailbox', $4, now())
       on conflict (integration_id) where kind = 'mailbox' do nothing`,
      [id, scope.userId, integrationId, stream],
    );
  }

  /** The provider has agreed to watch the mailbox, or to go on. */
  async agreeMailbox(scope: UserScope, integrationId: string, expiresAt: Date): Promise<void> {
    await scope.query(`update watches set expires_at = $2 where integration_id = $1 and kind = 'mailbox'`, [
      integrationId,
      expiresAt,
    ]);
  }

  /** The same for a channel. */
  async insertChannel(
    scope: UserScope,
    { id, integrationId, stream, channelId, tokenHash }: NewChannel,
  ): Promise<void> {
    await scope.query(
      `insert into watches (id, user_id, integration_id, kind, stream, channel_id, token_hash, expires_at)
       values ($1, $2, $3, 'channel', $4, $5, $6, now())`,
      [id, scope.userId, integrationId, stream, channelId, tokenHash],
    );
  }

  /** The provider has agreed; whatever watched the stream before is replaced. @returns the channels to be stopped */
  async openChannel(
    scope: UserScope,
    { id, integrationId, stream, resourceId, expiresAt }: OpenedChannel,
  ): Promise<WatchEntity[]> {
    await scope.query(`update watches set resource_id = $2, expires_at = $3 where id = $1`, [
      id,
      resourceId,
      expiresAt,
    ]);
    const replaced = await scope.query<{ id: string }>(
      `update watches set retired_at = now()
       where integration_id = $1 and stream = $2 and kind = 'channel' and id <> $3 and retired_at is null returning id`,
      [integrationId, stream, id],
    );
    return this.opened(scope, replaced);
  }

  /** Streams that are no longer followed. @returns the channels to be stopped */
  async retireOthers(scope: UserScope, integrationId: string, streams: readonly string[]): Promise<WatchEntity[]> {
    const retired = await scope.query<{ id: string }>(
      `update watches set retired_at = now()
       where integration_id = $1 and kind = 'channel' and retired_at is null and stream <> all($2) returning id`,
      [integrationId, [...streams]],
    );
    return this.opened(scope, retired);
  }

  /** Forgets what has long expired, and channels that the provider never agreed to. */
  async deleteExpired(scope: UserScope, integrationId: string): Promise<void> {
    await scope.query(
      `delete from watches where integration_id = $1 and kind = 'channel' and expires_at < now() - interval '1 hour'`,
      [integrationId],
    );
  }

  private async opened(scope: UserScope, rows: readonly { id: string }[]): Promise<WatchEntity[]> {
    if (rows.length === 0) return [];
    return scope.manager.findBy(WatchEntity, { id: In(rows.map(({ id }) => id)), resourceId: Not(IsNull()) });
  }
}
