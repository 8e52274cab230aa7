import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { RetentionKind } from '../../domain/retention/kinds.js';

/** Takes away some rows of which the time is over. $1 user, $2 the moment before which they are, $3 at most so many. */
export interface ExpiredRows {
  /** What is counted, e.g. the name of the table. */
  readonly name: string;
  readonly kind: Exclude<RetentionKind, 'audit'>;
  readonly sql: string;
}

const counted = (from: string): string => `${from} select count(*)::int as rows from gone`;
const deleted = (table: string, key: string, condition: string): string =>
  counted(`with gone as (delete from ${table} where ${key} in (
    select ${key} from ${table} where user_id = $1 and ${condition} limit $3) returning 1)`);

const FORGOTTEN = `payload = null, payload_gone = 'retention', payload_hash = sha256(convert_to(payload::text, 'UTF8'))`;

export const EXPIRED: readonly ExpiredRows[] = [
  {
    // Read, and needed no more: a series that goes on is read again and again, and what is still to come may be.
    name: 'raw_events.payload',
    kind: 'rawEvents',
    sql: counted(`with due as (
      select id from raw_events where user_id = $1 and payload_gone is null and payload is not null and received_at < $2
        and coalesce(occurred_at, received_at) < $2 and normalized_version > 0 and renormalize_after is null
      order by received_at limit $3 for no key update skip locked
    ), gone as (update raw_events r set ${FORGOTTEN} from due where r.id = due.id returning 1)`),
  },
  {
    name: 'raw_event_versions.payload',
    kind: 'rawEvents',
    sql: counted(`with due as (
      select batch_id, raw_event_id from raw_event_versions
      where user_id = $1 and payload_gone is null and payload is not null and saved_at < $2
      order by saved_at limit $3 for no key update skip locked
    ), gone as (
      update raw_event_versions v set ${FORGOTTEN} from due
      where v.batch_id = due.batch_id and v.raw_event_id = due.raw_event_id returning 1)`),
  },
  {
    // Without contents nothing of an import that was taken back comes again, so nobody has to know its people any more.
    name: 'undone_contacts',
    kind: 'rawEvents',
    sql: counted(`with gone as (delete from undone_contacts u where (u.batch_id, u.contact_id) in (
      select w.batch_id, w.contact_id from undone_contacts w join sync_batches b on b.id = w.batch_id
      where w.user_id = $1 and b.undone_at < $2 limit $3) returning 1)`),
  },
  {
    // What was left out is counted from then on. What an undo goes by, and what failed and can be tried again, stays.
    name: 'sync_items',
    kind: 'batches',
    sql: counted(`with due as (
      select i.batch_id, i.source_id from sync_batches b join sync_items i on i.batch_id = b.id
      where b.user_id = $1 and b.finished_at < $2 and b.state not in ('queued', 'running', 'paused', 'undoing')
        and i.state = 'skipped' and i.reason <> 'erased_person' limit $3
    ), gone as (
      delete from sync_items i using due where i.batch_id = due.batch_id and i.source_id = due.source_id
      returning i.batch_id, i.reason
    ), summed as (
      select batch_id, jsonb_object_agg(reason, rows) as reasons
      from (select batch_id, reason, count(*) as rows from gone group by batch_id, reason) each group by batch_id
    ), folded as (
      update sync_batches b set left_out = (
        select jsonb_object_agg(reason, rows) from (
          select key as reason, sum(value::bigint) as rows from (
            select * from jsonb_each_text(b.left_out) union all select * from jsonb_each_text(summed.reasons)) each
          group by key) total)
      from summed where b.id = summed.batch_id returning 1)`),
  },
  {
    name: 'file_imports',
    kind: 'batches',
    sql: deleted('file_imports', 'id', `state in ('failed', 'discarded') and touched_at < $2`),
  },
  { name: 'notifications', kind: 'notifications', sql: deleted('notifications', 'id', 'created_at < $2') },
  { name: 'contact_changes', kind: 'contactChanges', sql: deleted('contact_changes', 'id', 'made_at < $2') },
];

/** Lets go of what has been kept long enough, some rows at a time. */
@Injectable()
export class ExpiredRepository {
  /** @returns how many rows it took away */
  async take(scope: UserScope, { sql }: ExpiredRows, before: Date, limit: number): Promise<number> {
    const [row] = await scope.query<{ rows: number }>(sql, [scope.userId, before, limit]);
    return row!.rows;
  }
}
