import { Injectable } from '@nestjs/common';
import type { Scope, UserScope } from '../../platform/database/index.js';
import type { ItemOutcome, ListingMode } from './batch.types.js';
import type { SyncBatchEntity } from './sync-batch.entity.js';
import { SyncItemEntity } from './sync-item.entity.js';

export interface PendingItem {
  readonly sourceId: string;
  readonly stream: string;
  /** How often it was fetched in vain. */
  readonly attempts: number;
}

/** A ledger row as the report of its batch shows it. */
export interface ReportedItem extends Pick<
  SyncItemEntity,
  'sourceId' | 'change' | 'state' | 'reason' | 'errorCode' | 'errorMessage' | 'occurredAt' | 'updatedAt'
> {
  /** Name of the stream. */
  readonly stream: string;
}

export interface ListedItems {
  readonly batchId: string;
  readonly stream: string;
  readonly mode: ListingMode;
  /** Items that the stream has listed before. */
  readonly offset: number;
  /** Each source id once. */
  readonly outcomes: readonly ItemOutcome[];
  /** Items whose turn comes after all others. */
  readonly last?: ReadonlySet<string>;
}

/** Beyond any number of items that an account has. */
const AFTER_ALL_OTHERS = 1e12;

/** The ledger's rows. */
@Injectable()
export class SyncItemRepository {
  /**
   * Enters a page. What the ledger has already stays as it is, unless the later word counts more: in a listing of
   * changes it always does, in a full listing it does against a deletion.
   * @returns how many rows are new, and how many of the page wait to be fetched
   */
  async enter(scope: UserScope, page: ListedItems): Promise<{ added: number; pending: number }> {
    const { outcomes, offset } = page;
    if (outcomes.length === 0) return { added: 0, pending: 0 };
    const sorted = outcomes
      .map((outcome, index) => ({
        outcome,
        position:
          (page.mode === 'full' ? offset + index : -(offset + index)) +
          (page.last?.has(outcome.sourceId) ? AFTER_ALL_OTHERS : 0),
      }))
      .sort((a, b) => (a.outcome.sourceId < b.outcome.sourceId ? -1 : 1));
    const [counts] = await scope.query<{ added: number; pending: number }>(
      `with entered as (
         insert into sync_items (user_id, batch_id, stream, source_id, position, change, state, reason, error_code,
           error_message, occurred_at)
         select $1, $2, $3, * from unnest($4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[],
           $10::text[], $11::timestamptz[])
         on conflict (batch_id, source_id) do update set position = excluded.position, change = excluded.change,
           state = excluded.state, reason = excluded.reason, error_code = excluded.error_code,
           error_message = excluded.error_message, occurred_at = excluded.occurred_at, attempts = 0, updated_at = now()
         where $12 or sync_items.change = 'delete'
         returning xmax = 0 as added, state
       )
       select count(*) filter (where added)::int as added, count(*) filter (where state = 'pending')::int as pending from entered`,
      [
        scope.userId,
        page.batchId,
        page.stream,
        sorted.map(({ outcome }) => outcome.sourceId),
        sorted.map(({ position }) => position),
        sorted.map(({ outcome }) => outcome.change),
        sorted.map(({ outcome }) => outcome.state),
        sorted.map(({ outcome }) => outcome.reason),
        sorted.map(({ outcome }) => outcome.errorCode),
        sorted.map(({ outcome }) => outcome.errorMessage),
        sorted.map(({ outcome }) => outcome.occurredAt),
        page.mode === 'changes',
      ],
    );
    return counts ?? { added: 0, pending: 0 };
  }

  /** Notes what became of fetched items; one that stays pending has one attempt less. */
  async settle(scope: UserScope, batchId: string, outcomes: readonly ItemOutcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const sorted = [...outcomes].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
    await scope.query(
      `update sync_items i set state = o.state, reason = o.reason, error_code = o.error_code,
         error_message = o.error_message, occurred_at = coalesce(o.occurred_at, i.occurred_at),
         attempts = i.attempts + 1, updated_at = now()
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
         as o (source_id, state, reason, error_code, error_message, occurred_at)
       where i.batch_id = $1 and i.source_id = o.source_id`,
      [
        batchId,
        sorted.map(({ sourceId }) => sourceId),
        sorted.map(({ state }) => state),
        sorted.map(({ reason }) => reason),
        sorted.map(({ errorCode }) => errorCode),
        sorted.map(({ errorMessage }) => errorMessage),
        sorted.map(({ occurredAt }) => occurredAt),
      ],
    );
  }

  /**
   * What to fetch next, newest first: items of one stream only, for a connector fetches from one.
   * @param except source ids in hand
   */
  nextPending(scope: UserScope, batchId: string, except: readonly string[], limit: number): Promise<PendingItem[]> {
    return scope.query<PendingItem>(
      `with waiting as (
         select source_id, stream, attempts, position from sync_items
         where batch_id = $1 and state = 'pending' and source_id <> all ($2::text[])
         order by position limit $3
       )
       select source_id "sourceId", stream, attempts from waiting
       where stream = (select stream from waiting order by position limit 1) order by position`,
      [batchId, except, limit],
    );
  }

  /**
   * Which items a look for changes beside the batch has seen go since then, before they were here: they must not be
   * stored from what was read earlier.
   * @param stillThere reasons to skip an item that do not mean it is gone
   */
  async goneSince(
    scope: UserScope,
    batch: Pick<SyncBatchEntity, 'id' | 'integrationId'>,
    sourceIds: readonly string[],
    since: Date,
    stillThere: readonly string[],
  ): Promise<string[]> {
    if (sourceIds.length === 0) return [];
    const rows = await scope.query<{ sourceId: string }>(
      `select i.source_id "sourceId" from sync_batches look join sync_items i on i.batch_id = look.id
       where look.integration_id = $1 and look.id <> $2 and look.kind = 'incremental' and look.state <> 'cancelled'
         and (look.finished_at is null or look.finished_at >= $4) and i.source_id = any ($3::text[])
         and i.updated_at >= $4 and (i.change = 'delete' or i.state = 'skipped' and i.reason <> all ($5::text[]))`,
      [batch.integrationId, batch.id, sourceIds, since, stillThere],
    );
    return rows.map(({ sourceId }) => sourceId);
  }

  async countPending(scope: Scope, batchId: string): Promise<number> {
    const [row] = await scope.query<{ count: number }>(
      `select count(*)::int as count from sync_items where batch_id = $1 and state = 'pending'`,
      [batchId],
    );
    return row?.count ?? 0;
  }

  /** A page of all items, by id. @param after the id that the page begins after; empty for the first */
  reportPage(scope: Scope, batchId: string, after: string, limit: number): Promise<ReportedItem[]> {
    return scope.query<ReportedItem>(
      `select i.source_id "sourceId", coalesce(s.name, i.stream) as stream, i.change, i.state, i.reason,
         i.error_code "errorCode", i.error_message "errorMessage", i.occurred_at "occurredAt", i.updated_at "updatedAt"
       from sync_items i left join sync_batch_streams s on s.batch_id = i.batch_id and s.stream = i.stream
       where i.batch_id = $1 and i.source_id > $2 order by i.source_id limit $3`,
      [batchId, after, limit],
    );
  }

  /** A page of what failed, by id. */
  listFailed(scope: Scope, batchId: string, limit: number): Promise<SyncItemEntity[]> {
    return scope.manager.find(SyncItemEntity, {
      where: { batchId, state: 'failed' },
      order: { position: 'ASC', sourceId: 'ASC' },
      take: limit,
    });
  }
}
