import { Injectable } from '@nestjs/common';
import type { ListedPage } from '../../integrations/index.js';
import { EventBus } from '../../platform/events/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { BatchLeaseRepository } from '../data/batch-lease.repository.js';
import { BatchStreamRepository } from '../data/batch-stream.repository.js';
import type { ItemOutcome } from '../data/batch.types.js';
import { isDataError } from '../data/data-error.js';
import { RawEventRepository } from '../data/raw-event.repository.js';
import type { SyncBatchStreamEntity } from '../data/sync-batch-stream.entity.js';
import { SyncItemRepository } from '../data/sync-item.repository.js';
import { batchChanged, rawEventsStored } from '../sync.events.js';
import { ChunkStore } from './chunk-store.js';
import { listedOutcome, oncePerItem, removesStored, withoutEmptyDeletions } from './outcomes.js';
import { ListingError, type OpenSlice } from './slice.js';
import { provenSince } from './window.js';

interface Page {
  outcomes: ItemOutcome[];
  nextPageToken: string | null;
  /** What the stream's cursor becomes with the last page. */
  nextCursor: string | null;
}

/** Lists a stream page by page. What a page says and how far the listing is are stored in the same transaction. */
@Injectable()
export class Lister {
  constructor(
    private readonly database: Database,
    private readonly leases: BatchLeaseRepository,
    private readonly streams: BatchStreamRepository,
    private readonly items: SyncItemRepository,
    private readonly rawEvents: RawEventRepository,
    private readonly chunks: ChunkStore,
    private readonly events: EventBus,
  ) {}

  /**
   * Lists the next page of a stream, and brings its row up to date.
   * @returns how many of its items wait to be fetched
   * @throws ListingError around what the provider refused
   */
  async listPage(slice: OpenSlice, stream: SyncBatchStreamEntity): Promise<number> {
    const page = await this.ask(slice, stream);
    try {
      return await this.store(slice, stream, page);
    } catch (error) {
      if (!isDataError(error)) throw error;
      return this.storeOneByOne(slice, stream, page);
    }
  }

  /** No transaction is open here. The cursor is read before the first page, so that nothing falls in between. */
  private async ask({ account, connector, wanted }: OpenSlice, row: SyncBatchStreamEntity): Promise<Page> {
    const stream = { id: row.stream, name: row.name };
    try {
      if (row.mode === 'changes')
        return toPage(
          await connector.changes(account, stream, wanted, row.fromCursor ?? '', row.pageToken),
          row.fromCursor,
        );
      const begins = row.pageToken === null && row.nextCursor === null;
      const cursor = begins ? await connector.startCursor(account, stream) : row.nextCursor;
      return toPage(await connector.list(account, stream, wanted, row.pageToken), cursor);
    } catch (error) {
      throw new ListingError(row.stream, error);
    }
  }

  private async store(slice: OpenSlice, row: SyncBatchStreamEntity, page: Page): Promise<number> {
    const { userId, batch } = slice;
    const entered = await this.database.forUser(userId, async (scope) => {
      await this.leases.renew(scope, slice.held);
      const { added, pending, touched } = await this.enter(scope, slice, row, page);
      const unlisted = await this.advance(scope, slice, row, page, added);
      scope.afterCommit(() => {
        if (touched + unlisted > 0)
          this.events.publish(rawEventsStored, { userId, batchId: batch.id, source: batch.source });
        this.events.publish(batchChanged, { userId, integrationId: batch.integrationId, batchId: batch.id });
      });
      return { added, pending };
    });
    row.listed += entered.added;
    row.pageToken = page.nextPageToken;
    row.nextCursor = page.nextCursor;
    row.done = page.nextPageToken === null;
    return entered.pending;
  }

  /** Ledger rows, and what the page itself says of the items' content. */
  private async enter(scope: UserScope, { batch }: OpenSlice, row: SyncBatchStreamEntity, { outcomes }: Page) {
    const gone = outcomes.filter(removesStored).map(({ sourceId }) => sourceId);
    const removed = await this.rawEvents.markDeleted(scope, batch, gone);
    const entered = await this.items.enter(scope, {
      batchId: batch.id,
      stream: row.stream,
      mode: row.mode,
      offset: row.listed,
      outcomes: withoutEmptyDeletions(outcomes, new Set(removed)),
    });
    const brought = outcomes
      .filter(({ payload }) => payload !== null)
      .map((outcome) => ({ ...outcome, stream: row.stream }));
    await this.rawEvents.upsert(scope, batch, brought);
    return { ...entered, touched: removed.length + brought.length };
  }

  /** How far the listing is; with the last page the cursor moves, and what was not listed is known to be gone. */
  private async advance(scope: UserScope, { batch }: OpenSlice, row: SyncBatchStreamEntity, page: Page, added: number) {
    const { nextPageToken: pageToken, nextCursor } = page;
    const done = pageToken === null;
    await this.streams.recordPage(scope, batch.id, { stream: row.stream, added, nextCursor, pageToken, done });
    if (!done) return 0;
    await this.streams.moveCursor(scope, batch, row.stream, nextCursor);
    return row.mode === 'full' ? this.rawEvents.markUnlisted(scope, batch, row.stream, provenSince(batch.options)) : 0;
  }

  /** The database refuses something that the page brings: its items are entered first, and then stored apart from it. */
  private async storeOneByOne(slice: OpenSlice, row: SyncBatchStreamEntity, page: Page): Promise<number> {
    const brought = page.outcomes.filter(({ payload }) => payload !== null);
    const waiting = page.outcomes.map((outcome): ItemOutcome =>
      outcome.payload === null ? outcome : { ...outcome, state: 'pending', payload: null },
    );
    const pending = await this.store(slice, row, { ...page, outcomes: waiting });
    await this.chunks.store(slice, row.stream, brought);
    return Math.max(0, pending - brought.length);
  }
}

function toPage({ items, nextPageToken, cursor }: ListedPage, fallback: string | null): Page {
  return { outcomes: oncePerItem(items.map(listedOutcome)), nextPageToken, nextCursor: cursor ?? fallback };
}
