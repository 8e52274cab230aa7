import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../platform/database/index.js';
import type { SyncBatchEntity } from './sync-batch.entity.js';

type Batch = Pick<SyncBatchEntity, 'id' | 'integrationId' | 'source' | 'kind'>;

export interface NewRawEvent {
  readonly sourceId: string;
  readonly stream: string;
  readonly occurredAt: Date | null;
  readonly dedupeKey: string | null;
  /** JSON text as received. */
  readonly payload: string | null;
}

/** What is here of an item that is listed again. */
export interface KnownItem {
  readonly sourceId: string;
  /** Taken back by an undo. */
  readonly undone: boolean;
}

const VERSION_COLUMNS = `user_id, raw_event_id, batch_id, last_batch_id, stream, payload, dedupe_key, occurred_at, deleted_at,
  payload_gone, payload_hash`;

/** The image of `r` as the batch $3 found it. */
const IMAGE = `r.user_id, r.id, $3::uuid, r.last_batch_id, r.stream, r.payload, r.dedupe_key, r.occurred_at, r.deleted_at,
  r.payload_gone, r.payload_hash`;

/** Whether `row` holds something else than the payload `text`. One that is gone is told by its hash. */
const differs = (row: string, text: string) => `case when ${row}.payload_gone is null
  then ${row}.payload::text is distinct from ${text} else ${row}.payload_hash is distinct from sha256(convert_to(${text}, 'UTF8')) end`;

/** What sync writes into raw events. Whatever a batch changes and did not bring itself is saved as it was before. */
@Injectable()
export class RawEventRepository {
  /**
   * Stores items as received, in one statement. One that is there unchanged is left alone, and so is one that another
   * batch has stored since these were asked for; one that has changed, or was deleted, waits to be normalized again.
   * What was taken back stays so, unless a newly approved import brings it: then it is that import's.
   * @param askedAt time of the database before the provider was asked; null for a look for changes, which always knows
   *                better: what it misses by a moment is told by the next one
   * @throws an error of the database, class 22, when a payload is not JSON that it can hold
   */
  async upsert(scope: UserScope, batch: Batch, events: readonly NewRawEvent[], askedAt: Date | null): Promise<void> {
    if (events.length === 0) return;
    const sorted = [...events].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
    await scope.query(
      `with incoming as materialized (
         select * from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::text[])
           as e (id, stream, source_id, payload, occurred_at, dedupe_key)
       ), saved as (
         insert into raw_event_versions (${VERSION_COLUMNS})
         select ${IMAGE} from incoming e
         -- One index look-up for each item, whatever the planner thinks of a table that was empty a minute ago.
         cross join lateral (
           select * from raw_events o
           where o.user_id = $1 and o.integration_id = $2 and o.source_id = e.source_id limit 1 for no key update
         ) r
         where r.batch_id <> $3 and r.undone_batch_id is null and ($11::timestamptz is null or r.received_at <= $11)
           and (${differs('r', 'e.payload')} or r.deleted_at is not null)
         on conflict do nothing returning 1
       ), done as materialized (
         -- Read below, so that the images are saved before anything changes: a row that the same statement has changed
         -- already is not to be locked any more, and would be passed over.
         select count(*) from saved
       )
       insert into raw_events (id, user_id, integration_id, batch_id, last_batch_id, source, stream, source_id, payload,
         occurred_at, dedupe_key)
       select e.id, $1, $2, $3, $3, $4, e.stream, e.source_id, e.payload::json, e.occurred_at, e.dedupe_key
       from incoming e cross join done
       on conflict (user_id, integration_id, source_id) do update set last_batch_id = excluded.last_batch_id,
         batch_id = case when raw_events.undone_batch_id is null then raw_events.batch_id else excluded.batch_id end,
         stream = excluded.stream, payload = excluded.payload, occurred_at = excluded.occurred_at,
         dedupe_key = excluded.dedupe_key, received_at = now(), revision = raw_events.revision + 1, deleted_at = null,
         undone_batch_id = null, normalized_version = null, payload_gone = null, payload_hash = null
       where (raw_events.undone_batch_id is not null and $12)
         or (raw_events.undone_batch_id is null and ($11::timestamptz is null or raw_events.received_at <= $11)
           and (${differs('raw_events', 'excluded.payload::text')} or raw_events.deleted_at is not null))`,
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
        sorted.map(({ dedupeKey }) => dedupeKey),
        askedAt,
        batch.kind === 'initial',
      ],
      'raw_events_upsert',
    );
  }

  /**
   * Marks what the provider no longer has. The payload stays until its retention ends, so that the deletion can be undone.
   * @param askedAt what another batch has stored since then stays; null for a look for changes
   * @returns source ids of what was here and is now marked
   */
  async markDeleted(
    scope: UserScope,
    batch: Batch,
    sourceIds: readonly string[],
    askedAt: Date | null,
  ): Promise<string[]> {
    if (sourceIds.length === 0) return [];
    const marked = await scope.query<{ sourceId: string }>(
      deletion(
        `r.source_id = any ($4::text[]) and ($5::timestamptz is null or r.received_at <= $5)`,
        `returning source_id "sourceId"`,
      ),
      [scope.userId, batch.integrationId, batch.id, [...sourceIds].sort(), askedAt],
    );
    return marked.map(({ sourceId }) => sourceId);
  }

  /**
   * After everything of a stream was listed: marks what is here and was not among it, inside the window that was listed.
   * What came after the batch had begun stays: a look for changes beside it knows better.
   * @param since start of the window; null for everything
   * @returns how many
   */
  async markUnlisted(scope: UserScope, batch: Batch, stream: string, since: Date | null): Promise<number> {
    const marked = await scope.query(
      deletion(
        `r.stream = $4 and ($5::timestamptz is null or r.occurred_at >= $5)
         and r.received_at <= (select started_at from sync_batches where id = $3)
         -- What this batch brought, it has listed. The rest is few or many, and statistics lag behind a batch that was
         -- just written, so the ids are hashed (NOT IN) instead of leaving the choice of a join to the planner.
         and r.batch_id <> $3
         and r.source_id not in (select i.source_id from sync_items i where i.batch_id = $3)`,
        `returning 1`,
      ),
      [scope.userId, batch.integrationId, batch.id, stream, since],
    );
    return marked.length;
  }

  /** Which of the items are here already, deleted ones too; one statement. */
  findKnown(scope: UserScope, batch: Batch, sourceIds: readonly string[]): Promise<KnownItem[]> {
    if (sourceIds.length === 0) return Promise.resolve([]);
    return scope.query<KnownItem>(
      `select source_id "sourceId", undone_batch_id is not null as undone from raw_events
       where user_id = $1 and integration_id = $2 and source_id = any ($3::text[])`,
      [scope.userId, batch.integrationId, sourceIds],
    );
  }
}

/** Marks the rows of `r` that a condition names, and saves each as it was, in one statement. $1 user, $2 integration, $3 batch. */
function deletion(condition: string, returning: string): string {
  return `with doomed as materialized (
      select r.id from raw_events r
      where r.user_id = $1 and r.integration_id = $2 and r.deleted_at is null and r.undone_batch_id is null
        and ${condition}
      order by r.id for no key update
    ), saved as (
      insert into raw_event_versions (${VERSION_COLUMNS})
      select ${IMAGE} from doomed join raw_events r on r.id = doomed.id where r.batch_id <> $3
      on conflict do nothing
    )
    update raw_events set deleted_at = now(), received_at = now(), normalized_version = null, revision = revision + 1,
      last_batch_id = $3
    from doomed where raw_events.id = doomed.id ${returning}`;
}
