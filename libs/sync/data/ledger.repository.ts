import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/database/index.js';
import type { ItemState } from './batch.types.js';

export interface ItemCount {
  readonly batchId: string;
  readonly state: ItemState;
  /** The reason of what was skipped, the error of what failed, else null. */
  readonly cause: string | null;
  readonly count: number;
}

/** What a batch has listed, counted as it was listed, and what of it waits to be normalized. */
export interface ListedCount {
  readonly batchId: string;
  readonly listed: number;
  readonly unnormalized: number;
  /** Whether more may still be listed. */
  readonly listing: boolean;
}

/** Items that were decided in the last minute, and the seconds since the first of them was. */
export interface Pace {
  readonly batchId: string;
  readonly done: number;
  readonly seconds: number;
}

/** Counts for the proof that nothing was missed. The two sides are counted apart: as listed, and as it is accounted for. */
@Injectable()
export class LedgerRepository {
  countItems(scope: Scope, batchIds: readonly string[]): Promise<ItemCount[]> {
    return scope.query<ItemCount>(
      `select batch_id "batchId", state, coalesce(reason, error_code) as cause, count(*)::int as count
       from sync_items where batch_id = any ($1::uuid[]) group by batch_id, state, coalesce(reason, error_code)
       union all
       select b.id, 'skipped', folded.key, folded.value::int
       from sync_batches b cross join jsonb_each_text(b.left_out) folded where b.id = any ($1::uuid[])`,
      [batchIds],
    );
  }

  countListed(scope: Scope, batchIds: readonly string[]): Promise<ListedCount[]> {
    return scope.query<ListedCount>(
      `select b.id "batchId",
         (select coalesce(sum(s.listed), 0)::int from sync_batch_streams s where s.batch_id = b.id) as listed,
         (select count(*)::int from raw_events r where r.last_batch_id = b.id and r.normalized_version is null) as unnormalized,
         (not b.planned or exists (select from sync_batch_streams s where s.batch_id = b.id and not s.done)) as listing
       from sync_batches b where b.id = any ($1::uuid[])`,
      [batchIds],
    );
  }

  /** How fast batches have gone of late; those that did nothing are left out. */
  pace(scope: Scope, batchIds: readonly string[]): Promise<Pace[]> {
    return scope.query<Pace>(
      `select batch_id "batchId", count(*)::int as done,
         extract(epoch from clock_timestamp() - min(updated_at))::float as seconds
       from sync_items where batch_id = any ($1::uuid[]) and state <> 'pending' and updated_at > now() - interval '1 minute'
       group by batch_id`,
      [batchIds],
    );
  }

  /** Oldest first. */
  async batchesOf(scope: Scope, integrationId: string): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select id from sync_batches where integration_id = $1 order by created_at, id`,
      [integrationId],
    );
    return rows.map(({ id }) => id);
  }
}
