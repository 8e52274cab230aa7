import { Injectable } from '@nestjs/common';
import { constantTimeEqual, sha256 } from '../../../platform/crypto/index.js';
import { Database, type SystemScope } from '../../../platform/database/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { PushInboxRepository, type Told } from '../../data/push-inbox.repository.js';
import { integrationChanged, lookWanted } from '../../integrations.events.js';
import { Coalescer } from './coalescer.js';

/** What became of a push that was understood. `stale`: it came twice or late, and changes nothing. */
export type Taken = 'taken' | 'stale' | 'unknown';

/** A person notices no tenth of a second; a database notices a hundred pushes in one. */
const WINDOW_MS = 100;

/**
 * Takes pushes in. A push is only a hint to look: it marks the account and tells whoever looks. It never moves a cursor,
 * so it does no harm when it is late, doubled, out of order or lost.
 */
@Injectable()
export class PushInbox {
  private readonly coalescer = new Coalescer<Taken>(WINDOW_MS);

  constructor(
    private readonly database: Database,
    private readonly inbox: PushInboxRepository,
    private readonly events: EventBus,
  ) {}

  /**
   * A push about a mailbox, proven to come from the provider.
   * @param address of the mailbox, as the push names it
   * @param number  grows with each change of the mailbox
   */
  takeForMailbox(source: string, address: string, number: bigint): Promise<Taken> {
    const wanted = address.toLowerCase();
    return this.coalescer.run(`${source} ${wanted}`, number, (highest) =>
      this.take((scope) => this.inbox.takeForMailbox(scope, source, wanted, String(highest))),
    );
  }

  /**
   * A push of a channel.
   * @param token  what the push carries; it must be the one that the channel was opened with
   * @param number of the message, growing within the channel
   */
  async takeForChannel(channelId: string, token: string, number: bigint): Promise<Taken | 'refused'> {
    const channel = await this.database.asSystem('find the channel of a push', (scope) =>
      this.inbox.findChannel(scope, channelId),
    );
    if (!channel) return 'unknown';
    if (!constantTimeEqual(sha256(token), channel.tokenHash)) return 'refused';
    return this.coalescer.run(channel.id, number, (highest) =>
      this.take((scope) => this.inbox.takeForChannel(scope, channel.id, String(highest))),
    );
  }

  private take(find: (scope: SystemScope) => Promise<Told[]>): Promise<Taken> {
    return this.database.asSystem('mark the account of a push', async (scope) => {
      const told = await find(scope);
      scope.afterCommit(() => {
        for (const { userId, integrationId, fresh, revived } of told) {
          if (fresh) this.events.publish(lookWanted, { userId, integrationId });
          if (revived) this.events.publish(integrationChanged, { userId, integrationId });
        }
      });
      if (told.length === 0) return 'unknown';
      return told.some(({ fresh }) => fresh) ? 'taken' : 'stale';
    });
  }
}
