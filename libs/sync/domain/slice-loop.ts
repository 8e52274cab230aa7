import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Courtesy } from '../../platform/queue/index.js';
import type { ItemOutcome } from '../data/batch.types.js';
import type { SyncBatchStreamEntity } from '../data/sync-batch-stream.entity.js';
import { type PendingItem, SyncItemRepository } from '../data/sync-item.repository.js';
import { syncConfig } from '../sync.config.js';
import { ChunkStore } from './chunk-store.js';
import { Fetcher } from './fetcher.js';
import { Lister } from './lister.js';
import { nextStep } from './next-step.js';
import { type OpenSlice, type Remainder, type SliceEnd, askedAt } from './slice.js';
import { StreamPlanner } from './stream-planner.js';
import { SyncHints } from './sync-hints.js';
import { Turn } from './turn.js';

/**
 * Lists and fetches in turns until the slice's time is over or nothing is left. While one chunk is being stored the
 * next one is being fetched, so at most two are in memory.
 */
@Injectable()
export class SliceLoop {
  constructor(
    private readonly database: Database,
    private readonly items: SyncItemRepository,
    private readonly planner: StreamPlanner,
    private readonly lister: Lister,
    private readonly fetcher: Fetcher,
    private readonly chunks: ChunkStore,
    private readonly courtesy: Courtesy,
    private readonly hints: SyncHints,
    @InjectConfig(syncConfig) private readonly config: ConfigOf<typeof syncConfig>,
  ) {}

  /** @throws ProviderError, or ListingError around one, after what had succeeded before is stored */
  async run(slice: OpenSlice, remainder: Remainder): Promise<SliceEnd> {
    const chunk = Math.min(this.config.SYNC_CHUNK, slice.connector.itemsPerFetch ?? Infinity);
    const turn = new Turn(this.config.SYNC_SLICE_SECONDS * 1000, () => this.hints.othersWait());
    const streams = slice.batch.planned ? remainder.streams : await this.planner.plan(slice);
    const unlisted = streams.filter(({ done }) => !done);
    let pending = remainder.pending;
    // What is being stored, and what has failed and rests until the next slice.
    const inHand = new Set<string>();
    let storing: Promise<void> = Promise.resolve();
    try {
      while (!slice.signal.aborted && !(await turn.isOver())) {
        if (slice.long) await this.courtesy.makeWay();
        const step = nextStep({ unlisted: unlisted.length, pending }, chunk);
        const [stream] = unlisted;
        if (step === 'list' && stream) {
          // A change that is listed now may be newer than what is being stored of the same item.
          if (stream.mode === 'changes') await storing;
          pending += await this.lister.listPage(slice, stream);
          if (stream.done) unlisted.shift();
        } else if (step === 'fetch') {
          const portion = slice.long ? this.courtesy.portion(chunk) : chunk;
          const items = await this.nextItems(slice, inHand, portion);
          pending = items.length === 0 ? 0 : pending - items.length;
          if (items.length === 0) continue;
          for (const { sourceId } of items) inHand.add(sourceId);
          const asked = askedAt(slice);
          const { outcomes, failure } = await this.fetcher.fetch(slice, streamOf(streams, items), items);
          await storing;
          if (slice.long) await this.courtesy.makeWay();
          storing = this.store(slice, outcomes, inHand, items, asked);
          // A failure is raised where it is awaited, one turn later.
          storing.catch(() => undefined);
          if (failure) {
            await storing;
            throw failure;
          }
        } else break;
      }
      await storing;
    } finally {
      await storing.catch(() => undefined);
    }
    if (unlisted.length > 0 || pending > 0) return 'more';
    return inHand.size > 0 ? 'pause' : 'nothing-left';
  }

  private nextItems(slice: OpenSlice, inHand: ReadonlySet<string>, limit: number): Promise<PendingItem[]> {
    return this.database.forUser(slice.userId, (scope) =>
      this.items.nextPending(scope, slice.batch.id, [...inHand], limit),
    );
  }

  private async store(
    slice: OpenSlice,
    outcomes: readonly ItemOutcome[],
    inHand: Set<string>,
    items: readonly PendingItem[],
    asked: Date | null,
  ): Promise<void> {
    await this.chunks.store(slice, items[0]?.stream ?? '', outcomes, asked);
    for (const { sourceId, state } of outcomes) if (state !== 'pending') inHand.delete(sourceId);
  }
}

/** A chunk is of one stream. */
function streamOf(streams: readonly SyncBatchStreamEntity[], [item]: readonly PendingItem[]): SyncBatchStreamEntity {
  const stream = streams.find((candidate) => candidate.stream === item?.stream);
  if (!stream) throw new Error('The ledger names a stream that the batch does not have');
  return stream;
}
