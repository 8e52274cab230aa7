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
import { DedupeService } from './dedupe.service.js';
import { ItemCounts } from './item-counts.js';
import {
  STILL_THERE,
  listedOutcome,
  oncePerItem,
  removesStored,
  withoutEmptyDeletions,
  withoutGone,
  withoutUndone,
} from './outcomes.js';
import { ListingError, type OpenSlice, askedAt } from './slice.js';
import { provenSince } from './window.js';

interface Page {
  outcomes: ItemOutcome[];
  nextPageToken: string | null;
  /** What the stream's cursor becomes with the last page. */
  nextCursor: string | null;
  /** Read before a full listing began: it serves looks for changes from the first page on. */
  startCursor: string | null;
  /** When the provider was asked, by the database's clock; null for a look for changes. */
  asked: Date | null;
}

/** A page after what is here already was taken into account. */
interface Recognised extends Omit<Page, 'outcomes'> {
  outcomes: readonly ItemOutcome[];
  /** Items whose turn comes after all others. */
  last: ReadonlySet<string>;
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
    private readonly counts: ItemCounts,
    private readonly dedupe: DedupeService,
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
  private async ask(slice: OpenSlice, row: SyncBatchStreamEntity): Promise<Page> {
    const { account, connector, wanted } = slice;
    const stream = { id: row.stream, name: row.name };
    const asked = askedAt(slice);
    try {
      if (row.mode === 'changes') {
        const page = await connector.changes(account, stream, wanted, row.fromCursor ?? '', row.pageToken);
        return { ...toPage(page, row.fromCursor), startCursor: null, asked };
      }
      const begins = row.pageToken === null && row.nextCursor === null;
      const startCursor = begins ? await connector.startCursor(account, stream) : row.nextCursor;
      const page = await connector.list(account, stream, wanted, row.pageToken);
      return { ...toPage(page, startCursor), startCursor: page.cursor === null ? startCursor : null, asked };
    } catch (error) {
      throw new ListingError(row.stream, error);
    }
  }

  private async store(slice: OpenSlice, row: SyncBatchStreamEntity, page: Page): Promise<number> {
    const { userId, batch, long } = slice;
    const entered = await this.database.forUser(
      userId,
      async (scope) => {
        await this.leases.renew(scope, slice.held);
        const outcomes = await this.recognise(scope, slice, row, page);
        const { added, pending, touched } = await this.enter(scope, slice, row, { ...page, ...outcomes });
        const unlisted = await this.advance(scope, slice, row, page, added);
        scope.afterCommit(() => {
          this.counts.settled(batch.source, outcomes.outcomes);
          if (touched + unlisted > 0)
            this.events.publish(rawEventsStored, { userId, batchId: batch.id, source: batch.source, long });
          this.events.publish(batchChanged, { userId, integrationId: batch.integrationId, batchId: batch.id });
        });
        return { added, pending };
      },
      'sync.page',
    );
    row.listed += entered.added;
    row.pageToken = page.nextPageToken;
    row.nextCursor = page.nextCursor;
    row.done = page.nextPageToken === null;
    return entered.pending;
  }

  /** What is known here already of the items of a page changes what becomes of them, and their turn. */
  private async recognise(scope: UserScope, { batch, connector }: OpenSlice, row: SyncBatchStreamEntity, page: Page) {
    let outcomes: readonly ItemOutcome[] = page.outcomes;
    let last: ReadonlySet<string> = new Set();
    if (batch.kind === 'incremental' || batch.kind === 'resync') {
      const known = await this.rawEvents.findKnown(scope, batch, idsOf(outcomes));
      outcomes = withoutUndone(outcomes, new Set(idsOf(known.filter(({ undone }) => undone))));
      // What was missed comes before what is here and may have changed.
      if (row.mode === 'full') last = new Set(idsOf(known));
    }
    outcomes = await this.dedupe.filter(scope, batch, connector, outcomes);
    const brought = idsOf(outcomes.filter(({ payload }) => payload !== null));
    if (page.asked && brought.length > 0) {
      const gone = await this.items.goneSince(scope, batch, brought, page.asked, [...STILL_THERE]);
      outcomes = withoutGone(outcomes, new Set(gone));
    }
    return { outcomes, last };
  }

  /** Ledger rows, and what the page itself says of the items' content. */
  private async enter(
    scope: UserScope,
    { batch }: OpenSlice,
    row: SyncBatchStreamEntity,
    { outcomes, last, asked }: Recognised,
  ) {
    const gone = outcomes.filter(removesStored).map(({ sourceId }) => sourceId);
    const removed = await this.rawEvents.markDeleted(scope, batch, gone, asked);
    const entered = await this.items.enter(scope, {
      batchId: batch.id,
      stream: row.stream,
      mode: row.mode,
      offset: row.listed,
      outcomes: withoutEmptyDeletions(outcomes, new Set(removed)),
      last,
    });
    const brought = outcomes
      .filter(({ payload }) => payload !== null)
      .map((outcome) => ({ ...outcome, stream: row.stream }));
    await this.rawEvents.upsert(scope, batch, brought, asked);
    return { ...entered, touched: removed.length + brought.length };
  }

  /** How far the listing is; with the last page the cursor moves, and what was not listed is known to be gone. */
  private async advance(scope: UserScope, { batch }: OpenSlice, row: SyncBatchStreamEntity, page: Page, added: number) {
    const { nextPageToken: pageToken, nextCursor, startCursor } = page;
    const done = pageToken === null;
    if (startCursor !== null) await this.streams.beginCursor(scope, batch, row.stream, startCursor);
    await this.streams.recordPage(scope, batch.id, { stream: row.stream, added, nextCursor, pageToken, done });
    if (!done) return 0;
    // One that was read before the listing may have been moved on by looks for changes since.
    if (startCursor === null) await this.streams.moveCursor(scope, batch, row.stream, nextCursor);
    return row.mode === 'full' ? this.rawEvents.markUnlisted(scope, batch, row.stream, provenSince(batch.options)) : 0;
  }

  /** The database refuses something that the page brings: its items are entered first, and then stored apart from it. */
  private async storeOneByOne(slice: OpenSlice, row: SyncBatchStreamEntity, page: Page): Promise<number> {
    const brought = page.outcomes.filter(({ payload }) => payload !== null);
    const waiting = page.outcomes.map((outcome): ItemOutcome =>
      outcome.payload === null ? outcome : { ...outcome, state: 'pending', payload: null },
    );
    const pending = await this.store(slice, row, { ...page, outcomes: waiting });
    await this.chunks.store(slice, row.stream, brought, page.asked);
    return Math.max(0, pending - brought.length);
  }
}

const idsOf = (items: readonly { sourceId: string }[]): string[] => items.map(({ sourceId }) => sourceId);

function toPage(
  { items, nextPageToken, cursor }: ListedPage,
  fallback: string | null,
): Pick<Page, 'outcomes' | 'nextPageToken' | 'nextCursor'> {
  return { outcomes: oncePerItem(items.map(listedOutcome)), nextPageToken, nextCursor: cursor ?? fallback };
}
