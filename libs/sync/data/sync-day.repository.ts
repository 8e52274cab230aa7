import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope } from '../../platform/database/index.js';
import { SyncBatchEntity } from './sync-batch.entity.js';

export interface DayPage {
  /** Null for all connections. */
  readonly integrationId: string | null;
  /** How many days. */
  readonly limit: number;
}

/** Looks for changes of one day (UTC), and what became of the items that they listed. */
export interface DayCounts {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly looks: number;
  readonly stored: number;
  readonly skipped: number;
  readonly failed: number;
  /** Looks that listed something, newest first, at most 20. */
  readonly batchIds: string[];
}

@Injectable()
export class SyncDayRepository {
  /** Newest first; days without a look are left out. */
  list(scope: Scope, { integrationId, limit }: DayPage): Promise<DayCounts[]> {
    return scope.query<DayCounts>(
      `with looks as (
         select id, created_at, (created_at at time zone 'UTC')::date as day from sync_batches
         where kind = 'incremental' and ($1::uuid is null or integration_id = $1)
       ), days as (
         select distinct day from looks order by day desc limit $2
       )
       select to_char(day, 'YYYY-MM-DD') as date, count(*)::int as looks, coalesce(sum(n.stored), 0)::int as stored,
         coalesce(sum(n.skipped), 0)::int as skipped, coalesce(sum(n.failed), 0)::int as failed,
         coalesce((array_agg(looks.id order by looks.created_at desc, looks.id desc)
           filter (where n.items > 0))[1:20], '{}') as "batchIds"
       from looks join days using (day) cross join lateral (
         select count(*) as items, count(*) filter (where state = 'stored') as stored,
           count(*) filter (where state = 'skipped') as skipped, count(*) filter (where state = 'failed') as failed
         from sync_items i where i.batch_id = looks.id
       ) n group by day order by day desc`,
      [integrationId, limit],
    );
  }

  async batches(scope: Scope, ids: readonly string[]): Promise<SyncBatchEntity[]> {
    return ids.length === 0 ? [] : scope.manager.findBy(SyncBatchEntity, { id: In([...ids]) });
  }
}
