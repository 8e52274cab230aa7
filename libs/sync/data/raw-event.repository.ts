import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../platform/database/index.js';
import type { SyncBatchEntity } from './sync-batch.entity.js';

type Batch = Pick<SyncBatchEntity, 'id' | 'integrationId' | 'source'>;

export interface NewRawEvent {
  readonly sourceId: string;
  readonly stream: string;
  readonly occurredAt: Date | null;
  /** JSON text as received. */
  readonly payload: string | null;
}

/** What sync writes into raw events. */
@Injectable()
export class RawEventRepository {
  /**
   * Stores items as received, in one statement. One that is there unchanged is left alone; one that has changed, or was
   * deleted, waits to be normalized again.
   * @throws an error of the database, class 22, when a payload is not JSON that it can hold
   */
  async upsert(scope: UserScope, batch: Batch, events: readonly NewRawEvent[]): Promise<void> {
    if (events.length === 0) return;
    const sorted = [...events].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
    await scope.query(
      `insert into raw_events (id, user_id, integration_id, batch_id, last_batch_id, source, stream, source_id, payload,
         occurred_at)
       select e.id, $1, $2, $3, $3, $4, e.stream, e.source_id, e.payload::json, e.occurred_at
       from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
         as e (id, stream, source_id, payload, occurred_at)
       on conflict (user_id, integration_id, source_id) do update set last_batch_id = excluded.last_batch_id,
         stream = excluded.stream, payload = excluded.payload, occurred_at = excluded.occurred_at, received_at = now(),
         revision = raw_events.revision + 1, deleted_at = null, normalized_version = null
       where raw_events.payload::text is distinct from excluded.payload::text or raw_events.deleted_at is not null`,
      [
        scope.userId,
        batch.integrationId,
        batch.id,
        batch.source,
        sorted.map(() => newId()),
        sorted.map(({ stream }) => stream),
        sorted.map(({ sourceId }) => sourceId),
        sorted.map(({ payload }) => payload),
        sorted.map(({ occurredAt }) => occurredAt),
      ],
      'raw_events_upsert',
    );
  }

  /**
   * Marks what the provider no longer has. The payload stays until its retention ends, so that the deletion can be undone.
   * @returns source ids of what was here and is now marked
   */
  async markDeleted(scope: UserScope, batch: Batch, sourceIds: readonly string[]): Promise<string[]> {
    if (sourceIds.length === 0) return [];
    const marked = await scope.query<{ sourceId: string }>(
      `update raw_events set deleted_at = now(), normalized_version = null, revision = revision + 1, last_batch_id = $3
       where user_id = $1 and integration_id = $2 and source_id = any ($4::text[]) and deleted_at is null
       returning source_id "sourceId"`,
      [scope.userId, batch.integrationId, batch.id, [...sourceIds].sort()],
    );
    return marked.map(({ sourceId }) => sourceId);
  }

  /**
   * After everything of a stream was listed: marks what is here and was not among it, inside the window that was listed.
   * @param since start of the window; null for everything
   * @returns how many
   */
  async markUnlisted(scope: UserScope, batch: Batch, stream: string, since: Date | null): Promise<number> {
    const marked = await scope.query(
      `update raw_events r set deleted_at = now(), normalized_version = null, revision = revision + 1, last_batch_id = $3
       where r.user_id = $1 and r.integration_id = $2 and r.stream = $4 and r.deleted_at is null
         and ($5::timestamptz is null or r.occurred_at >= $5)
         -- What this batch brought, it has listed. The rest is few or many, and statistics lag behind a batch that was
         -- just written, so the ids are hashed (NOT IN) instead of leaving the choice of a join to the planner.
         and r.batch_id <> $3
         and r.source_id not in (select i.source_id from sync_items i where i.batch_id = $3)
       returning 1`,
      [scope.userId, batch.integrationId, batch.id, stream, since],
    );
    return marked.length;
  }
}
