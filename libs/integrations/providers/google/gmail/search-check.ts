import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import type { FetchedItem } from '../../../domain/connector.js';
import { GoogleClient } from '../client/google-client.js';
import { mailQuery } from './listing.js';
import { clusters } from './clusters.js';

const PAGE_SIZE = 500;

/** Finds out which messages match a search: Gmail's history does not tell, and nobody but Gmail can. */
@Injectable()
export class SearchCheck {
  constructor(private readonly client: GoogleClient) {}

  /**
   * Skips what a search does not find. It is asked about the time of the messages alone, which costs 5 units for many of
   * them, where reading each has cost 20. What has no date cannot be found, and stays.
   */
  async apply(
    account: Account,
    search: string,
    items: readonly FetchedItem[],
    signal: AbortSignal,
  ): Promise<FetchedItem[]> {
    const times = items.flatMap(({ payload, occurredAt }) => (payload !== undefined && occurredAt ? [occurredAt] : []));
    const found = new Set<string>();
    for (const window of clusters(times)) await this.find(account, mailQuery(window, { search }).q, found, signal);
    return items.map((item) =>
      item.payload === undefined || !item.occurredAt || found.has(item.sourceId)
        ? item
        : { sourceId: item.sourceId, skip: 'excluded_query', occurredAt: item.occurredAt },
    );
  }

  private async find(account: Account, q: string | undefined, found: Set<string>, signal: AbortSignal): Promise<void> {
    let pageToken: string | undefined;
    do {
      const page = await this.client.call(account, 'gmail.users.messages.list', signal, (options) =>
        this.client.gmail.users.messages.list(
          { userId: 'me', q, maxResults: PAGE_SIZE, pageToken, fields: 'messages/id,nextPageToken' },
          options,
        ),
      );
      for (const { id } of page.messages ?? []) if (id) found.add(id);
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
  }
}
