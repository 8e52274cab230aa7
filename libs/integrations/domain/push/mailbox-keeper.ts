import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import { WatchRepository } from '../../data/watch.repository.js';
import type { Account } from '../account.js';
import type { MailboxWatcher } from './watcher.js';

/** Keeps the one watch of a mailbox: asking again prolongs it. */
@Injectable()
export class MailboxKeeper {
  constructor(
    private readonly database: Database,
    private readonly watches: WatchRepository,
  ) {}

  /** @throws ProviderError */
  async keep(watcher: MailboxWatcher, account: Account): Promise<{ expiresAt: Date; unwatched: number }> {
    const { userId, integrationId } = account;
    const watch = { id: newId(), integrationId, stream: 'mailbox' };
    await this.database.forUser(userId, (scope) => this.watches.insertMailbox(scope, watch));
    const { expiresAt } = await watcher.watch(account);
    await this.database.forUser(userId, (scope) => this.watches.agreeMailbox(scope, integrationId, expiresAt));
    return { expiresAt, unwatched: 0 };
  }
}
