import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { SyncBatchEntity } from './sync-batch.entity.js';

/** How failed items are tried again. */
export interface RetriedItems {
  /** Fetched again. */
  readonly pending: number;
  /** Normalized again: they were stored, and could not be read. */
  readonly stored: number;
}

/**
 * What a person does to a batch. Each change takes the batch out of the hands of whoever works on it: their next write
 * finds that the lease is gone.
 */
@Injectable()
export class BatchControlRepository {
  /** Locks the row until the transaction ends. Null when there is none with this id, or it is someone else's. */
  lock(scope: UserScope, id: string): Promise<SyncBatchEntity | null> {
    return scope.manager.findOne(SyncBatchEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async pause(scope: UserScope, id: string): Promise<void> {
    await scope.query(
      `update sync_batches set state = 'paused', lease_owner = null, lease_until = null, not_before = null where id = $1`,
      [id],
    );
  }

  /** Into the queue, from a pause or after the end: it forgets what it had waited for. */
  async requeue(scope: UserScope, id: string): Promise<void> {
    await scope.query(
      `update sync_batches set state = 'queued', lease_owner = null, lease_until = null, not_before = null, failures = 0,
         finished_at = null, error_code = null, error_message = null where id = $1`,
      [id],
    );
  }

  /** Ends the batch; what waits to be fetched is left out. @returns how many items that are */
  async cancel(scope: UserScope, id: string): Promise<number> {
    await scope.query(
      `update sync_batches set state = 'cancelled', lease_owner = null, lease_until = null, not_before = null,
         finished_at = now(), error_code = null, error_message = null where id = $1`,
      [id],
    );
    const left = await scope.query(
      `update sync_items set state = 'skipped', reason = 'cancelled', updated_at = now()
       where batch_id = $1 and state = 'pending' returning 1`,
      [id],
    );
    return left.length;
  }

  /**
   * Puts failed items back in line: those that the provider did not give, to be fetched; those that are stored and could
   * not be read, to be normalized.
   * @param sourceIds      null for all
   * @param fetchingErrors codes of errors that come from fetching or storing an item
   */
  async retryFailed(
    scope: UserScope,
    { id, integrationId }: Pick<SyncBatchEntity, 'id' | 'integrationId'>,
    sourceIds: readonly string[] | null,
    fetchingErrors: readonly string[],
  ): Promise<RetriedItems> {
    const [counts] = await scope.query<RetriedItems>(
      `with chosen as materialized (
         select source_id, error_code = any ($5::text[]) as fetching from sync_items
         where batch_id = $2 and state = 'failed' and ($4::text[] is null or source_id = any ($4))
       ), again as (
         update raw_events r set normalized_version = null from chosen c
         where r.user_id = $1 and r.integration_id = $3 and r.source_id = c.source_id and not c.fetching
           and r.last_batch_id = $2 and r.undone_batch_id is null
         returning r.source_id
       ), retried as (
         update sync_items i set state = case when again.source_id is null then 'pending' else 'stored' end,
           error_code = null, error_message = null, attempts = 0, updated_at = now()
         from chosen c left join again on again.source_id = c.source_id
         where i.batch_id = $2 and i.source_id = c.source_id
         returning i.state
       )
       select count(*) filter (where state = 'pending')::int as pending,
         count(*) filter (where state = 'stored')::int as stored from retried`,
      [scope.userId, id, integrationId, sourceIds, fetchingErrors],
    );
    return counts ?? { pending: 0, stored: 0 };
  }
}
