import type { Account } from '../../../domain/account.js';
import { ProviderError } from '../../../domain/provider-error.js';
import type { GoogleClient } from '../client/google-client.js';
import { parallel } from '../client/parallel.js';
import { QUOTA_COSTS } from '../quota-costs.js';
import type { PassQuery } from './listing.js';

const PAGE_SIZE = 500;
/** Calls side by side: the counting should take a few times their latency, not dozens. */
const WIDTH = 16;

/** How many messages a query has, as far as they were counted. */
export interface Count {
  readonly ids: string[];
  /** Gmail's own guess, which counts when counting stopped early. */
  estimate: number;
  nextPageToken: string | null;
  started: boolean;
}

/** The number to show. */
export function total({ ids, estimate, nextPageToken, started }: Count): number {
  return started && nextPageToken === null ? ids.length : Math.max(ids.length, estimate);
}

export function isExact({ started, nextPageToken }: Count): boolean {
  return started && nextPageToken === null;
}

/** Counts messages by listing their ids, within a time and a number of quota units; past them it guesses. */
export class MessageCounter {
  /** A bound was reached, or Google refused for quota. */
  private stopped = false;

  constructor(
    private readonly client: GoogleClient,
    private readonly account: Account,
    private unitsLeft: number,
    private readonly signal: AbortSignal,
  ) {}

  /** The first page alone, which is all where there is no more. */
  async peek(query: PassQuery): Promise<Count> {
    const count: Count = { ids: [], estimate: 0, nextPageToken: null, started: false };
    await this.page(query, count);
    return count;
  }

  /** The first page of every query before the second of any, so that each has at least an estimate. */
  async count(queries: readonly PassQuery[]): Promise<Count[]> {
    const counts = queries.map((): Count => ({ ids: [], estimate: 0, nextPageToken: null, started: false }));
    const jobs = queries.map((query, index) => ({ query, count: counts[index]! }));
    for await (const _ of parallel(jobs, WIDTH, ({ query, count }) => this.page(query, count)));
    const unfinished = jobs.filter(({ count }) => count.nextPageToken !== null);
    for await (const _ of parallel(unfinished, WIDTH, ({ query, count }) => this.rest(query, count)));
    return counts;
  }

  private async rest(query: PassQuery, count: Count): Promise<void> {
    while (count.nextPageToken !== null && !this.stopped) await this.page(query, count);
  }

  private async page(query: PassQuery, count: Count): Promise<void> {
    this.unitsLeft -= QUOTA_COSTS['gmail.users.messages.list'];
    if (this.unitsLeft < 0 || this.signal.aborted) this.stopped = true;
    if (this.stopped) return;
    try {
      const page = await this.client.call(this.account, 'gmail.users.messages.list', this.signal, (options) =>
        this.client.gmail.users.messages.list(
          {
            userId: 'me',
            maxResults: PAGE_SIZE,
            pageToken: count.nextPageToken ?? undefined,
            fields: 'messages/id,nextPageToken,resultSizeEstimate',
            ...query,
          },
          options,
        ),
      );
      for (const { id } of page.messages ?? []) if (id) count.ids.push(id);
      if (!count.started) count.estimate = page.resultSizeEstimate ?? 0;
      count.nextPageToken = page.nextPageToken ?? null;
      count.started = true;
    } catch (error) {
      if (!this.isBound(error)) throw error;
      this.stopped = true;
    }
  }

  /** A refusal for quota, and an end of the time, stop the counting but not the preview. */
  private isBound(error: unknown): boolean {
    return (
      error instanceof ProviderError && (error.code === 'quota' || (error.code === 'temporary' && this.signal.aborted))
    );
  }
}
