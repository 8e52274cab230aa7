import { Injectable } from '@nestjs/common';
import type { RawPayload } from '../../integrations/index.js';
import type { UserScope } from '../../platform/database/index.js';
import type { PayloadGone } from './raw-event.entity.js';
import { SHARED_TURN } from './user-turn.js';

/** A stored item of a provider that waits to be normalized. */
export interface RawEventRow {
  readonly id: string;
  readonly integrationId: string;
  /** The batch that brought it, for everything that is derived from it. */
  readonly batchId: string;
  /** The batch that stored this revision: the one that waits for it. */
  readonly lastBatchId: string;
  readonly source: string;
  readonly stream: string;
  readonly sourceId: string;
  readonly payload: RawPayload | null;
  /** Grows with each change of the item. */
  readonly revision: number;
  readonly occurredAt: Date | null;
  /** The version that normalized it last, 0 when it is to be done again for another reason; null when none has. */
  readonly normalizedVersion: number | null;
  /** Set when the provider no longer has it: what was derived from it goes. */
  readonly deletedAt: Date | null;
  /** Why the payload is not here any more; null while it is, or when there never was one. */
  readonly payloadGone: PayloadGone | null;
}

/** Which revision of a raw event was normalized. */
export type NormalizedRevision = Pick<RawEventRow, 'id' | 'revision'>;

/** A raw event that cannot be normalized, and why, in words without any of its content. */
export interface QuarantinedEvent extends NormalizedRevision {
  readonly code: string;
  readonly message: string;
}

const COLUMNS = `id, integration_id "integrationId", batch_id "batchId", last_batch_id "lastBatchId", source, stream,
  source_id "sourceId", payload::text, revision, occurred_at "occurredAt", deleted_at "deletedAt",
  normalized_version "normalizedVersion", payload_gone "payloadGone"`;

/** Why an item is left out that somebody wrote, or exchanged with nobody else, who was erased. */
export const ERASED_PERSON = 'erased_person';

/** What normalization asks of raw events. One writer per user is assumed; a second one only repeats the work. */
@Injectable()
export class RawEventStore {
  /**
   * The next raw events of a source that the given version has not normalized: first those that no version has, newest
   * first; then those that are to be done again for another reason, then those of older versions.
   * @param limit  at most so many rows; payloads are a few kB each
   * @param except ids of those that somebody is about to write
   */
  async claimUnnormalized(
    scope: UserScope,
    source: string,
    version: number,
    limit: number,
    except: readonly string[] = [],
  ): Promise<RawEventRow[]> {
    const rows = await scope.query<RawEventRow>(
      `select ${COLUMNS} from raw_events where user_id = $1 and source = $2 and normalized_version is null
         and undone_batch_id is null and id <> all($4::uuid[])
       order by occurred_at desc limit $3`,
      [scope.userId, source, limit, except],
    );
    if (rows.length > 0) return rows;
    return scope.query<RawEventRow>(
      `select ${COLUMNS} from raw_events where user_id = $1 and source = $2 and normalized_version < $4
         and undone_batch_id is null and id <> all($5::uuid[])
       -- In the order of the index: nothing is sorted, however many there are.
       order by normalized_version, occurred_at desc limit $3`,
      [scope.userId, source, limit, version, except],
    );
  }

  /** Whether imports of the user run that have not fetched everything yet. */
  async areMoreComing(scope: UserScope): Promise<boolean> {
    const rows = await scope.query(
      `select from sync_batches b where b.user_id = $1 and b.state = 'running'
         and exists (select from sync_items i where i.batch_id = b.id and i.state = 'pending') limit 1`,
      [scope.userId],
      'more_coming',
    );
    return rows.length > 0;
  }

  /**
   * First in the transaction that writes what raw events became: waits for an undo of the user that is under way, then
   * holds the rows until the commit. Sorted as whoever stores them sorts, so that the two do not lock each other out.
   * @returns ids of the rows that are still what they were when they were claimed; the others are claimed again, or undone
   */
  async holdUnchanged(scope: UserScope, rows: readonly NormalizedRevision[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    // Sent together, run in order: the connection answers one after the other.
    const [, held] = await Promise.all([
      scope.query(SHARED_TURN, [scope.userId], 'normalization_turn'),
      scope.query<NormalizedRevision>(
        `select r.id, r.revision from raw_events r
         where r.id = any($1::uuid[]) and r.undone_batch_id is null
         order by r.source_id collate "C" for no key update`,
        [rows.map(({ id }) => id)],
        'raw_events_hold',
      ),
    ]);
    const claimed = new Map(rows.map(({ id, revision }) => [id, revision]));
    return new Set(held.filter(({ id, revision }) => claimed.get(id) === revision).map(({ id }) => id));
  }

  /** Marks what was normalized. A row that has changed since it was claimed stays, and is claimed again. */
  async markNormalized(scope: UserScope, rows: readonly NormalizedRevision[], version: number): Promise<void> {
    if (rows.length === 0) return;
    await scope.query(
      // A look-up by index for each, whatever the planner believes of a table that is being filled.
      `update raw_events r set normalized_version = $3, normalized_at = now()
       where r.id = any(array(
         select same.id from unnest($1::uuid[], $2::integer[]) as done (id, revision)
         cross join lateral (select id, revision from raw_events where id = done.id offset 0) same
         where same.revision = done.revision))`,
      [rows.map(({ id }) => id), rows.map(({ revision }) => revision), version],
    );
  }

  /**
   * Sets items aside that cannot be normalized: the ledger of the batch that stored them names each as failed, with its
   * error, and their neighbours go on. A newer version tries them again.
   */
  async quarantine(scope: UserScope, events: readonly QuarantinedEvent[], version: number): Promise<void> {
    if (events.length === 0) return;
    await scope.query(
      `with poison as (
         select * from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[]) as poison (id, revision, code, message)
       ), marked as (
         update raw_events r set normalized_version = $5, normalized_at = now() from poison
         where r.id = poison.id and r.revision = poison.revision
         returning r.last_batch_id, r.source_id, poison.code, poison.message
       )
       update sync_items i set state = 'failed', reason = null, error_code = marked.code, error_message = marked.message,
         updated_at = now()
       from marked where i.batch_id = marked.last_batch_id and i.source_id = marked.source_id`,
      [
        events.map(({ id }) => id),
        events.map(({ revision }) => revision),
        events.map(({ code }) => code),
        events.map(({ message }) => message),
        version,
      ],
    );
  }

  /**
   * Lets go of the content of items in which somebody who was erased is, once they are normalized. They stay accounted for.
   * @param leftOut those of which nothing is kept: the ledger of the batch that stored them names each as left out
   */
  async dropContents(
    scope: UserScope,
    rows: readonly NormalizedRevision[],
    leftOut: readonly NormalizedRevision[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await scope.query(
      `with dropped as (
         update raw_events set payload = null, payload_gone = 'erased', renormalize_after = null,
           payload_hash = coalesce(payload_hash, sha256(convert_to(payload::text, 'UTF8'))),
           dedupe_key = case when id = any($2::uuid[]) then null else dedupe_key end
         where id = any($1::uuid[]) returning id, last_batch_id, source_id
       )
       update sync_items i set state = 'skipped', reason = $3, error_code = null, error_message = null, updated_at = now()
       from dropped
       where dropped.id = any($2::uuid[]) and i.batch_id = dropped.last_batch_id and i.source_id = dropped.source_id`,
      [rows.map(({ id }) => id), leftOut.map(({ id }) => id), ERASED_PERSON],
    );
  }

  /** Notes on the batches that wait for a source to be normalized that it failed; the end of a batch takes the note away. */
  async showTrouble(scope: UserScope, source: string): Promise<void> {
    await scope.query(
      `update sync_batches b set error_code = 'internal', error_message = 'What came in could not be read; it is tried again'
       where b.user_id = $1 and b.source = $2 and b.state = 'running' and b.error_code is null
         and exists (select from raw_events r where r.last_batch_id = b.id and r.normalized_version is null)`,
      [scope.userId, source],
    );
  }
}
