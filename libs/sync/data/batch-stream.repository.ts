import { Injectable } from '@nestjs/common';
import type { Stream } from '../../integrations/index.js';
import type { Scope, UserScope } from '../../platform/database/index.js';
import type { BatchKind } from './batch.types.js';
import { SyncBatchStreamEntity } from './sync-batch-stream.entity.js';
import type { SyncBatchEntity } from './sync-batch.entity.js';

type Batch = Pick<SyncBatchEntity, 'id' | 'integrationId'>;

export interface ListedProgress {
  stream: string;
  /** Items that are new to the ledger. */
  added: number;
  nextCursor: string | null;
  pageToken: string | null;
  done: boolean;
}

/** How far a batch has listed its streams, and the cursors that it leaves behind. */
@Injectable()
export class BatchStreamRepository {
  /**
   * In one statement: the streams of a batch. One that has a cursor is followed from there, unless everything was asked
   * for. A look for changes leaves out a stream that has none as yet because an open import still lists it, or has none
   * any more because the last import was taken back or ended: else the look would bring what nobody wants by now.
   */
  async plan(scope: UserScope, batch: Batch, kind: BatchKind, streams: readonly Stream[]): Promise<void> {
    await scope.query(
      `insert into sync_batch_streams (user_id, batch_id, stream, name, mode, from_cursor)
       select $1, $2, s.stream, s.name, case when c.cursor is not null and $6 then 'changes' else 'full' end, c.cursor
       from unnest($4::text[], $5::text[]) as s (stream, name)
       left join sync_cursors c on c.integration_id = $3 and c.stream = s.stream
       where not ($6 and c.cursor is null and (
         exists (
           select from sync_batches b join sync_batch_streams o on o.batch_id = b.id
           where b.integration_id = $3 and b.id <> $2 and b.kind in ('initial', 'resync')
             and b.state in ('queued', 'running', 'paused') and o.stream = s.stream and not o.done)
         or not exists (
           select from sync_batches b where b.integration_id = $3 and b.kind = 'initial'
             and b.state in ('queued', 'running', 'paused', 'completed', 'completed_with_errors'))))
       on conflict do nothing`,
      [
        scope.userId,
        batch.id,
        batch.integrationId,
        streams.map(({ id }) => id),
        streams.map(({ name }) => name),
        kind === 'incremental',
      ],
    );
  }

  list(scope: Scope, batchId: string): Promise<SyncBatchStreamEntity[]> {
    return scope.manager.find(SyncBatchStreamEntity, { where: { batchId }, order: { stream: 'ASC' } });
  }

  async recordPage(scope: UserScope, batchId: string, progress: ListedProgress): Promise<void> {
    await scope.query(
      `update sync_batch_streams set listed = listed + $3, next_cursor = $4, page_token = $5, done = $6
       where batch_id = $1 and stream = $2`,
      [batchId, progress.stream, progress.added, progress.nextCursor, progress.pageToken, progress.done],
    );
  }

  async moveCursor(scope: UserScope, batch: Batch, stream: string, cursor: string | null): Promise<void> {
    await scope.query(
      `insert into sync_cursors (user_id, integration_id, stream, cursor) values ($1, $2, $3, $4)
       on conflict (integration_id, stream) do update set cursor = excluded.cursor, updated_at = now()`,
      [scope.userId, batch.integrationId, stream, cursor],
    );
  }

  /** Sets the cursor of a stream that has none: read before its listing began, it serves looks for changes meanwhile. */
  async beginCursor(scope: UserScope, batch: Batch, stream: string, cursor: string): Promise<void> {
    await scope.query(
      `insert into sync_cursors (user_id, integration_id, stream, cursor) values ($1, $2, $3, $4)
       on conflict (integration_id, stream) do update set cursor = excluded.cursor, updated_at = now()
       where sync_cursors.cursor is null`,
      [scope.userId, batch.integrationId, stream, cursor],
    );
  }

  /**
   * The provider no longer tells what happened since the cursor.
   * @returns when the stream was last read up to it; null when it had none
   */
  async forgetCursor(scope: UserScope, batch: Batch, stream: string): Promise<Date | null> {
    const [known] = await scope.query<{ since: Date | null }>(
      `with known as (
         select integration_id, stream, updated_at from sync_cursors
         where integration_id = $1 and stream = $2 and cursor is not null for update
       )
       update sync_cursors c set cursor = null, updated_at = now() from known
       where c.integration_id = known.integration_id and c.stream = known.stream returning known.updated_at as since`,
      [batch.integrationId, stream],
    );
    return known?.since ?? null;
  }

  /**
   * Begins a stream's listing anew, with everything: what the ledger has stays, and is recognised when it is listed
   * again. A full listing keeps the cursor that it began with, so that what happened since is still told afterwards.
   * @param anew also reads a new cursor from the provider, because the one that it began with has expired
   */
  async restart(scope: UserScope, batchId: string, stream: string, anew = false): Promise<void> {
    await scope.query(
      `update sync_batch_streams set mode = 'full', page_token = null,
         from_cursor = case when mode = 'full' and not $3 then from_cursor end,
         next_cursor = case when mode = 'full' and not $3 then next_cursor end, done = false
       where batch_id = $1 and stream = $2`,
      [batchId, stream, anew],
    );
  }

  /** The stream is no more: nothing further is listed, and its cursor stays where it was. */
  async end(scope: UserScope, batchId: string, stream: string): Promise<void> {
    await scope.query(
      `update sync_batch_streams set done = true, page_token = null where batch_id = $1 and stream = $2`,
      [batchId, stream],
    );
  }

  /**
   * A batch that ends before its time takes the cursors of what it leaves undone back, so that the next one lists it
   * again. Those of a listing of everything go back only where there was none before: the cursor that looks for changes
   * have moved on meanwhile is not theirs.
   */
  async takeCursorsBack(scope: UserScope, batch: Batch): Promise<void> {
    await scope.query(
      `update sync_cursors c set cursor = s.from_cursor, updated_at = now()
       from sync_batch_streams s
       where s.batch_id = $1 and c.integration_id = $2 and c.stream = s.stream
         and (s.mode = 'changes' or s.from_cursor is null)
         and (s.mode = 'full' and not s.done
           or exists (select from sync_items i where i.batch_id = $1 and i.stream = s.stream and i.state = 'pending'))`,
      [batch.id, batch.integrationId],
    );
  }
}
