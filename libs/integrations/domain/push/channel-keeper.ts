import { Injectable } from '@nestjs/common';
import { randomToken, sha256 } from '../../../platform/crypto/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import type { WatchEntity } from '../../data/watch.entity.js';
import { WatchRepository } from '../../data/watch.repository.js';
import type { Account } from '../account.js';
import type { SourceConnector, Stream } from '../connector.js';
import { ProviderError } from '../provider-error.js';
import { EVERYTHING } from '../selection.js';
import type { ChannelWatcher } from './watcher.js';

/** Without any calendar there is nothing to watch; another may be there tomorrow. */
const DAY_MS = 86_400_000;
const ALL = { window: { after: null, before: null }, selection: EVERYTHING };

/** Keeps a channel on each stream of an account: a new one is opened first, then the old one is stopped. */
@Injectable()
export class ChannelKeeper {
  constructor(
    private readonly database: Database,
    private readonly watches: WatchRepository,
  ) {}

  /**
   * @returns when the first of the new channels ends, and how many streams the provider does not tell of
   * @throws ProviderError when none could be opened, or none can be for now
   */
  async keep(
    watcher: ChannelWatcher,
    account: Account,
    connector: SourceConnector,
  ): Promise<{ expiresAt: Date; unwatched: number }> {
    const streams = await connector.streams(account, ALL);
    const ends: Date[] = [];
    let refusal: ProviderError | null = null;
    for (const stream of streams) {
      const end = await this.renew(watcher, account, stream).catch((error: unknown) => {
        if (!isOfThisStream(error)) throw error;
        refusal = error;
        return null;
      });
      if (end) ends.push(end);
    }
    if (refusal && ends.length === 0) throw refusal as ProviderError;
    const ids = streams.map(({ id }) => id);
    const gone = await this.database.forUser(account.userId, async (scope) => {
      await this.watches.deleteExpired(scope, account.integrationId);
      return this.watches.retireOthers(scope, account.integrationId, ids);
    });
    await this.close(watcher, account, gone);
    const first = ends.length > 0 ? Math.min(...ends.map(Number)) : Date.now() + DAY_MS;
    return { expiresAt: new Date(first), unwatched: streams.length - ends.length };
  }

  private async renew(watcher: ChannelWatcher, account: Account, stream: Stream): Promise<Date> {
    const { userId, integrationId } = account;
    const token = randomToken();
    const id = newId();
    const watch = { id, integrationId, stream: stream.id, channelId: id, tokenHash: sha256(token) };
    await this.database.forUser(userId, (scope) => this.watches.insertChannel(scope, watch));
    const { expiresAt, resourceId } = await watcher.open(account, stream, { channelId: id, token });
    const replaced = await this.database.forUser(userId, (scope) =>
      this.watches.openChannel(scope, { id, integrationId, stream: stream.id, resourceId, expiresAt }),
    );
    await this.close(watcher, account, replaced);
    return expiresAt;
  }

  /** A channel that cannot be stopped ends by itself, and what it tells until then does no harm. */
  private async close(watcher: ChannelWatcher, account: Account, channels: readonly WatchEntity[]): Promise<void> {
    for (const { channelId, resourceId } of channels) {
      if (channelId === null || resourceId === null) continue;
      await watcher.close(account, { channelId, resourceId }).catch((error: unknown) => {
        if (!(error instanceof ProviderError)) throw error;
      });
    }
  }
}

/** Not every calendar can be watched; that of one says nothing of the others. */
function isOfThisStream(error: unknown): error is ProviderError {
  return error instanceof ProviderError && ['permission', 'permanent', 'not-found'].includes(error.code);
}
