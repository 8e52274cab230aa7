import type { UserScope } from '../../platform/database/index.js';
import type { InteractionRow } from './interaction-rows.js';

/** A row that the upsert wrote; rows that were the same already are not among them. */
export interface WrittenInteraction {
  id: string;
  inserted: boolean;
  source: string;
  integration_id: string;
  source_id: string;
  /** What it is a copy of, see `CanonicalInteraction.sameKey`. */
  same_key: string | null;
}

const COLUMNS = {
  raw_event_id: 'uuid',
  integration_id: 'uuid',
  source: 'text',
  source_id: 'text',
  kind: 'text',
  subject: 'text',
  snippet: 'text',
  body: 'text',
  body_full: 'text',
  direction: 'text',
  thread_key: 'text',
  message_id: 'text',
  occurred_at: 'timestamptz',
  ends_at: 'timestamptz',
  all_day: 'boolean',
  time_zone: 'text',
  status: 'text',
  location: 'text',
  automated_reason: 'text',
  automated_rule: 'text',
  labels: 'text[]',
  attachments: 'jsonb',
  series_id: 'text',
  series_exception: 'boolean',
  same_key: 'text',
  precedence: 'double precision',
  content_hash: 'text',
};
const NAMES = Object.keys(COLUMNS);
const KEY = ['integration_id', 'source', 'source_id'];
const CANCELLATION = ['raw_event_id', 'status', 'series_exception', 'content_hash'];

const TYPES = Object.entries(COLUMNS)
  .map((column) => column.join(' '))
  .join(', ');

/** @param updated what an existing row takes over */
function upsertSql(updated: readonly string[]): string {
  return `
  with input as materialized (
    select * from json_to_recordset($1) as r(id uuid, batch_id uuid, ${TYPES})
  ), before as (
    select i.same_key from input r cross join lateral (
      select same_key from interactions
      where user_id = $2 and source = r.source and integration_id = r.integration_id and source_id = r.source_id offset 0
    ) i
    where i.same_key is not null and i.same_key is distinct from r.same_key
  ), written as (
    insert into interactions (id, user_id, batch_id, normalized_version, ${NAMES.join(', ')})
    select id, $2, batch_id, $3, ${NAMES.join(', ')} from input
    on conflict (user_id, source, integration_id, source_id) do update
    set normalized_version = excluded.normalized_version, updated_at = now(), ${updated.join(', ')}
    where not (interactions.series_exception and not excluded.series_exception)
      and (interactions.content_hash <> excluded.content_hash
           or interactions.normalized_version <> excluded.normalized_version)
    returning id, source, integration_id, source_id, same_key, xmax = 0 as inserted
  )
  select * from written
  union all select null, null, null, null, same_key, null from before`;
}

const taken = (names: readonly string[]): string[] => names.map((name) => `${name} = excluded.${name}`);
// Its participants are written anew, as of one that is shown; which of its copies is, is decided after that.
const UPSERT = upsertSql([...taken(NAMES.filter((name) => !KEY.includes(name))), 'shadowed = false']);
const CANCEL = upsertSql(taken(CANCELLATION));

/**
 * Writes interactions in one statement.
 * @param rows one per key, sorted by key, so that two writers lock in the same order
 * @param version of the mapping
 * @param bare the rows only say that an occurrence is cancelled: what is known of an existing one stays
 * @returns what was written, and the keys of copies that may have gained or lost one
 */
export async function upsertInteractions(
  scope: UserScope,
  rows: readonly InteractionRow[],
  version: number,
  bare: boolean,
): Promise<{ written: WrittenInteraction[]; keys: string[] }> {
  const json = `[${rows.map((row) => row.json).join(',')}]`;
  const found = await scope.query<WrittenInteraction | { id: null; same_key: string }>(bare ? CANCEL : UPSERT, [
    json,
    scope.userId,
    version,
  ]);
  return {
    written: found.filter((row) => row.id !== null),
    keys: found.flatMap(({ same_key }) => same_key ?? []),
  };
}
