import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { AccountService, ConnectorRegistry } from '../../integrations/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { Courtesy } from '../../platform/queue/index.js';
import { BatchLeaseRepository, type HeldBatch } from '../data/batch-lease.repository.js';
import { BatchStreamRepository } from '../data/batch-stream.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { SyncItemRepository } from '../data/sync-item.repository.js';
import { syncConfig } from '../sync.config.js';
import { HandBackService } from './hand-back.service.js';
import { SettlementService } from './settlement.service.js';
import type { Remainder, Slice, SliceEnd } from './slice.js';
import { SliceLoop } from './slice-loop.js';
import { wantedOf } from './window.js';

/** So many items are the work of a moment; that is also how much of a new mailbox comes in without giving way. */
const SHORT_ITEMS = 500;

/** News are short, and so are small mailboxes. A large one is long from its first slice on, which may last for many turns. */
function isLong({ kind, expectedItems }: SyncBatchEntity, { streams }: Remainder): boolean {
  const listed = streams.reduce((sum, stream) => sum + stream.listed, 0);
  return kind !== 'incremental' && (expectedItems ?? listed) > SHORT_ITEMS;
}

interface Claimed {
  batch: SyncBatchEntity;
  remainder: Remainder;
  now: () => Date;
}

/** The database's clock, read once and carried on by this process's: a little late by the time of one answer, never ahead. */
function clockFrom(read: Date): () => Date {
  const since = performance.now();
  return () => new Date(read.getTime() + Math.floor(performance.now() - since));
}

/**
 * Works on a batch for a while: takes it, lists and fetches until the slice is over, and gives it back. Wherever this
 * is cut off, the rows say where the next slice goes on.
 */
@Injectable()
export class SliceService {
  constructor(
    private readonly database: Database,
    private readonly leases: BatchLeaseRepository,
    private readonly batches: SyncBatchRepository,
    private readonly streams: BatchStreamRepository,
    private readonly items: SyncItemRepository,
    private readonly accounts: AccountService,
    private readonly registry: ConnectorRegistry,
    private readonly loop: SliceLoop,
    private readonly handBack: HandBackService,
    private readonly settlement: SettlementService,
    private readonly audit: AuditLog,
    private readonly courtesy: Courtesy,
    @InjectConfig(syncConfig) private readonly config: ConfigOf<typeof syncConfig>,
  ) {}

  /**
   * Does one slice, if the batch is this user's, open, due and free; does nothing otherwise.
   * @param signal ends the slice after the chunk in hand
   * @throws what is nobody's plan (a bug, a lost database); what a provider refuses is settled in the batch's row
   */
  async run(userId: string, batchId: string, signal: AbortSignal): Promise<void> {
    const held: HeldBatch = { batchId, owner: newId(), leaseSeconds: this.config.SYNC_LEASE_SECONDS };
    const claimed = await this.claim(userId, held);
    if (!claimed) return;
    const { batch, remainder, now } = claimed;
    const long = isLong(batch, remainder);
    const slice: Slice = { userId, batch, held, signal, now, long, wanted: wantedOf(batch.options) };
    const over = long ? () => undefined : this.courtesy.hurry();
    try {
      await this.handBack.after(slice, await this.work(slice, remainder));
    } catch (error) {
      await this.settlement.settle(slice, error);
    } finally {
      over();
    }
  }

  /** In one transaction: takes the batch, and asks what is left to do. */
  private claim(userId: string, held: HeldBatch): Promise<Claimed | null> {
    return this.database.forUser(
      userId,
      async (scope) => {
        const claimed = await this.leases.claim(scope, held);
        const batch = claimed && (await this.batches.find(scope, held.batchId));
        if (!batch) return null;
        if (claimed.first && batch.kind === 'initial')
          await this.audit.record(scope, {
            action: 'sync.started',
            subjectType: 'sync_batch',
            subjectId: batch.id,
            actor: 'system',
            data: { source: batch.source },
          });
        const streams = await this.streams.list(scope, batch.id);
        const pending = await this.items.countPending(scope, batch.id);
        return { batch, remainder: { streams, pending }, now: clockFrom(claimed.now) };
      },
      'sync.claim',
    );
  }

  private async work(slice: Slice, remainder: Remainder): Promise<SliceEnd> {
    const { batch, userId } = slice;
    if (batch.planned && remainder.pending === 0 && remainder.streams.every(({ done }) => done)) return 'nothing-left';
    const account = await this.accounts.open(
      userId,
      batch.integrationId,
      batch.kind === 'incremental' ? 'incremental' : 'backfill',
    );
    return this.loop.run({ ...slice, account, connector: this.registry.get(batch.source) }, remainder);
  }
}
