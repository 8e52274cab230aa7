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

/** What a write did. */
export interface Written {
  rows: WrittenInteraction[];
  /** Keys of copies that may have gained or lost one. */
  keys: string[];
  /** Of rows that were there and differed: the names of the columns that did, by the row's id. */
  columns: Map<string, string[]>;
}

interface Before {
  id: string;
  source: null;
  same_key: string | null;
  columns: string[];
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

/** What tells of the others. */
const TECHNICAL = [...KEY, 'content_hash'];

const TEXTS = ['body', 'body_full'];
const IN_JSON = Object.entries({ ...COLUMNS, body_bytes: 'integer', full_bytes: 'integer' })
  .filter(([name]) => !TEXTS.includes(name))
  .map((column) => column.join(' '))
  .join(', ');

/**
 * A row that is the same already only gets its version moved on. Its keys are told in an array, so that each is one look-up
 * by index, whatever the planner believes of tables that are being filled.
 * @param names   columns that an existing row takes over
 * @param more    what else is set then
 */
function upsertSql(names: readonly string[], more: readonly string[] = []): string {
  const updated = [...names.map((name) => `${name} = excluded.${name}`), ...more];
  const compared = names.filter((name) => !TECHNICAL.includes(name));
  const differing = compared.map((name) => `case when i.${name} is distinct from r.${name} then '${name}' end`);
  return `
  with input as materialized (
    select r.*, convert_from(substr($4::bytea, r.unnest, body_bytes), 'UTF8') as body,
      convert_from(substr($4::bytea, r.unnest + body_bytes, full_bytes), 'UTF8') as body_full
    from rows from (json_to_recordset($1) as (id uuid, batch_id uuid, ${IN_JSON}), unnest($5::integer[])) r
  ), before as materialized (
    select i.id, nullif(i.same_key, r.same_key) as same_key, i.content_hash <> r.content_hash as differs,
      case when i.content_hash <> r.content_hash then array_remove(array[${differing.join(', ')}], null) end as columns
    from input r cross join lateral (
      select * from interactions
      where user_id = $2 and source = r.source and integration_id = r.integration_id and source_id = r.source_id offset 0
    ) i
    where not (i.series_exception and not r.series_exception)
  ), moved_on as (
    update interactions set normalized_version = $3
    where id = any(array(select id from before where not differs)) and normalized_version <> $3
  ), written as (
    insert into interactions (id, user_id, batch_id, normalized_version, ${NAMES.join(', ')})
    select id, $2, batch_id, $3, ${NAMES.join(', ')} from input
    on conflict (user_id, source, integration_id, source_id) do update
    set normalized_version = excluded.normalized_version, updated_at = now(), ${updated.join(', ')}
    where not (interactions.series_exception and not excluded.series_exception)
      and interactions.content_hash <> excluded.content_hash
    returning id, source, integration_id, source_id, same_key, xmax = 0 as inserted
  )
  select *, null::text[] as columns from written
  union all select id, null, null, null, same_key, false, columns from before where differs`;
}

// Its participants are written anew, as of one that is shown; which of its copies is, is decided after that.
const UPSERT = upsertSql(
  NAMES.filter((name) => !KEY.includes(name)),
  ['shadowed = false'],
);
const CANCEL = upsertSql(CANCELLATION);

/**
 * Writes interactions in one statement.
 * @param rows one per key, sorted by key, so that two writers lock in the same order
 * @param version of the mapping
 * @param bare the rows only say that an occurrence is cancelled: what is known of an existing one stays
 */
export async function upsertInteractions(
  scope: UserScope,
  rows: readonly InteractionRow[],
  version: number,
  bare: boolean,
): Promise<Written> {
  const json = `[${rows.map((row) => row.json).join(',')}]`;
  const found = await scope.query<WrittenInteraction | Before>(bare ? CANCEL : UPSERT, [
    ...[json, scope.userId, version],
    ...textsOf(rows),
  ]);
  return {
    rows: found.filter((row) => row.source !== null),
    keys: found.flatMap(({ same_key }) => same_key ?? []),
    columns: new Map(found.flatMap((row) => (row.source === null ? [[row.id, row.columns]] : []))),
  };
}

/** The texts of all rows in UTF-8, one behind the other, and where those of each row begin, counted from 1. */
function textsOf(rows: readonly InteractionRow[]): [Buffer, number[]] {
  const texts = Buffer.allocUnsafe(rows.reduce((sum, { textBytes }) => sum + textBytes, 0));
  let at = 0;
  const beginnings = rows.map(({ interaction: { body, bodyFull } }) => {
    const begin = at + 1;
    at += texts.write(body, at);
    if (bodyFull !== null) at += texts.write(bodyFull, at);
    return begin;
  });
  return [texts, beginnings];
}
