import { Injectable } from '@nestjs/common';
import { type FetchedItem, ProviderError } from '../../integrations/index.js';
import type { ItemOutcome } from '../data/batch.types.js';
import type { SyncBatchStreamEntity } from '../data/sync-batch-stream.entity.js';
import type { PendingItem } from '../data/sync-item.repository.js';
import { fetchedOutcome } from './outcomes.js';
import type { OpenSlice } from './slice.js';

export interface FetchedChunk {
  outcomes: ItemOutcome[];
  /** What stopped the fetching: it concerns more than one item. The outcomes are what came before it. */
  failure: ProviderError | null;
}

/** Fetches a chunk of one stream; talks to the provider only. */
@Injectable()
export class Fetcher {
  async fetch(slice: OpenSlice, row: SyncBatchStreamEntity, items: readonly PendingItem[]): Promise<FetchedChunk> {
    const { account, connector, wanted, signal } = slice;
    const stream = { id: row.stream, name: row.name };
    const ids = items.map(({ sourceId }) => sourceId);
    const came = new Map<string, FetchedItem>();
    let failure: ProviderError | null = null;
    try {
      for await (const item of connector.fetch(account, stream, ids, wanted, signal)) came.set(item.sourceId, item);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      failure = error;
    }
    // A listing keeps to its window; what changed may be of any age.
    const since = row.mode === 'changes' ? wanted.window.after : null;
    const answered = failure ? items.filter(({ sourceId }) => came.has(sourceId)) : items;
    const outcomes = answered.map(({ sourceId, attempts }) =>
      fetchedOutcome(came.get(sourceId) ?? { sourceId }, attempts, since),
    );
    return { outcomes, failure };
  }
}
