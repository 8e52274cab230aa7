import { Injectable } from '@nestjs/common';
import type { ItemKind } from '../domain/staged-item.js';
import type { Scope, UserScope } from '../../../../platform/database/index.js';

/** A row as it is staged. */
export interface NewFileItem {
  readonly position: number;
  readonly kind: ItemKind;
  readonly sourceId: string;
  readonly dedupeKey: string | null;
  readonly occurredAt: Date | null;
  readonly until: Date | null;
  readonly payload: string | null;
  readonly skip: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly labels: readonly string[];
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
  readonly sent: boolean;
  readonly isPrivate: boolean;
}

/** What decides whether an item is wanted, without its content. */
export interface FileItemRow {
  readonly position: number;
  readonly sourceId: string;
  readonly dedupeKey: string | null;
  readonly occurredAt: Date | null;
  readonly until: Date | null;
  readonly skip: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly labels: string[];
  readonly senders: string[];
  readonly recipients: string[];
  readonly sent: boolean;
  readonly isPrivate: boolean;
  /** Order of the listing: what comes after it has a smaller one, or the same and a higher position. ISO or `-infinity`. */
  readonly order: string;
}

/** Where a listing goes on. */
export interface FileItemPlace {
  readonly order: string;
  readonly position: number;
}

const COLUMNS = `position, source_id "sourceId", dedupe_key "dedupeKey", occurred_at "occurredAt", until_at "until", skip,
  error_code "errorCode", error_message "errorMessage", labels, senders, recipients, sent, private "isPrivate",
  coalesce(occurred_at, '-infinity')::text "order"`;

const STORED = `position, source_id, dedupe_key, occurred_at, until_at, skip, error_code, error_message, labels, senders,
  recipients, sent, private, payload_length`;

/** What was read from a file. */
@Injectable()
export class FileItemRepository {
  /** Stages a chunk in one statement, and tells that the reading goes on. @returns whether it is still wanted */
  async insert(scope: UserScope, importId: string, items: readonly NewFileItem[]): Promise<boolean> {
    const alive = await scope.query(
      `update file_imports set touched_at = now() where id = $1 and state = 'reading' returning 1`,
      [importId],
    );
    if (alive.length === 0) return false;
    // Lists within rows come as JSON: unnest would flatten them.
    await scope.query(
      `insert into file_import_items (user_id, import_id, position, kind, source_id, dedupe_key, occurred_at, until_at,
         payload, payload_length, skip, error_code, error_message, labels, senders, recipients, sent, private)
       select $1, $2, t.position, t.kind, t.source_id, t.dedupe_key, t.occurred_at, t.until_at, t.payload,
         coalesce(octet_length(t.payload), 0), t.skip, t.error_code, t.error_message,
         array(select jsonb_array_elements_text(t.lists -> 0)), array(select jsonb_array_elements_text(t.lists -> 1)),
         array(select jsonb_array_elements_text(t.lists -> 2)), t.sent, t.private
       from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::text[],
         $10::text[], $11::text[], $12::text[], $13::jsonb[], $14::boolean[], $15::boolean[])
         as t (position, kind, source_id, dedupe_key, occurred_at, until_at, payload, skip, error_code, error_message,
           lists, sent, private)`,
      [
        scope.userId,
        importId,
        items.map(({ position }) => position),
        items.map(({ kind }) => kind),
        items.map(({ sourceId }) => sourceId),
        items.map(({ dedupeKey }) => dedupeKey),
        items.map(({ occurredAt }) => occurredAt),
        items.map(({ until }) => until),
        items.map(({ payload }) => payload),
        items.map(({ skip }) => skip),
        items.map(({ errorCode }) => errorCode),
        items.map(({ errorMessage }) => errorMessage),
        items.map(({ labels, senders, recipients }) => JSON.stringify([labels, senders, recipients])),
        items.map(({ sent }) => sent),
        items.map(({ isPrivate }) => isPrivate),
      ],
    );
    return true;
  }

  /** Deletes some of what was read. @returns how many */
  async deleteSome(scope: UserScope, importId: string, limit: number): Promise<number> {
    const rows = await scope.query(
      `delete from file_import_items where import_id = $1 and position in (
         select position from file_import_items where import_id = $1 limit $2) returning 1`,
      [importId, limit],
    );
    return rows.length;
  }

  /** Of items that a file holds more than once the first counts; the others get names of their own, and are left out. */
  async markRepeated(scope: UserScope, importId: string): Promise<void> {
    await scope.query(
      `with numbered as (
         select position, row_number() over (partition by source_id order by position) as n
         from file_import_items where import_id = $1
       )
       update file_import_items i set source_id = i.source_id || '#' || r.n, skip = 'repeated', payload = null,
         payload_length = 0, error_code = null, error_message = null
       from numbered r where i.import_id = $1 and i.position = r.position and r.n > 1`,
      [importId],
    );
  }

  /**
   * A page of what decides, newest first.
   * @param limits at most so many items, with at most so many bytes of content; one item at least
   */
  page(
    scope: Scope,
    importId: string,
    kind: NewFileItem['kind'],
    after: FileItemPlace | null,
    limits: { items: number; bytes: number },
  ): Promise<FileItemRow[]> {
    const most = Math.min(limits.bytes, Number.MAX_SAFE_INTEGER);
    return scope.query<FileItemRow>(
      `select ${COLUMNS} from (
         select p.*, sum(payload_length) over (order by coalesce(occurred_at, '-infinity') desc, position)
           - payload_length as before
         from (
           select ${STORED} from file_import_items
           where import_id = $1 and kind = $2 and ($3::timestamptz is null
             or coalesce(occurred_at, '-infinity') < $3 or (coalesce(occurred_at, '-infinity') = $3 and position > $4))
           order by coalesce(occurred_at, '-infinity') desc, position limit $5
         ) p
       ) r where before < $6 order by coalesce(occurred_at, '-infinity') desc, position`,
      [importId, kind, after?.order ?? null, after?.position ?? 0, limits.items, most],
    );
  }

  /** Contents by position. */
  async payloads(scope: Scope, importId: string, positions: readonly number[]): Promise<Map<number, string>> {
    if (positions.length === 0) return new Map();
    const rows = await scope.query<{ position: number; payload: string }>(
      `select position, payload from file_import_items
       where import_id = $1 and position = any ($2::int[]) and payload is not null`,
      [importId, positions],
    );
    return new Map(rows.map(({ position, payload }) => [position, payload]));
  }

  /** Items by their ids, with content. */
  bySourceIds(
    scope: Scope,
    importId: string,
    kind: NewFileItem['kind'],
    sourceIds: readonly string[],
  ): Promise<(FileItemRow & { payload: string | null })[]> {
    return scope.query(
      `select ${COLUMNS}, payload from file_import_items
       where import_id = $1 and kind = $2 and source_id = any ($3::text[])`,
      [importId, kind, sourceIds],
    );
  }

  /** Why items are here already, by position: imported before, or brought by a connected account. */
  async known(
    scope: UserScope,
    importId: string,
    integrationId: string,
    positions: readonly number[],
  ): Promise<Map<number, 'already_imported' | 'duplicate'>> {
    const rows = await scope.query<{ position: number; reason: 'already_imported' | 'duplicate' }>(
      `select i.position, case when bool_or(r.integration_id = $3) then 'already_imported' else 'duplicate' end as reason
       from file_import_items i
       join lateral (
         select integration_id from raw_events
         where user_id = $1 and integration_id = $3 and source_id = i.source_id and deleted_at is null
           and undone_batch_id is null
         union all
         select integration_id from raw_events
         where user_id = $1 and dedupe_key = i.dedupe_key and integration_id <> $3 and deleted_at is null
           and undone_batch_id is null
       ) r on true
       where i.import_id = $2 and i.position = any ($4::int[]) and i.skip is null and i.error_code is null
       group by i.position`,
      [scope.userId, importId, integrationId, positions],
    );
    return new Map(rows.map(({ position, reason }) => [position, reason]));
  }
}
