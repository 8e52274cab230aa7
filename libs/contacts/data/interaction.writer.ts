import type { UserScope } from '../../platform/database/index.js';
import type { InteractionRow } from './interaction-rows.js';

/** A row that the upsert wrote; rows that were the same already are not among them. */
export interface WrittenInteraction {
  id: string;
  inserted: boolean;
  source: string;
  integration_id: string;
  source_id: string;
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
  labels: 'text[]',
  attachments: 'jsonb',
  series_id: 'text',
  series_exception: 'boolean',
  content_hash: 'text',
};
const NAMES = Object.keys(COLUMNS);
const KEY = ['integration_id', 'source', 'source_id'];
const CANCELLATION = ['raw_event_id', 'status', 'series_exception', 'content_hash'];

/** @param updated columns that an existing row takes over */
function upsertSql(updated: readonly string[]): string {
  return `
  insert into interactions (id, user_id, batch_id, normalized_version, ${NAMES.join(', ')})
  select id, $2, batch_id, $3, ${NAMES.join(', ')}
  from json_to_recordset($1) as r(
    id uuid, batch_id uuid, ${Object.entries(COLUMNS)
      .map((column) => column.join(' '))
      .join(', ')})
  on conflict (user_id, source, integration_id, source_id) do update
  set normalized_version = excluded.normalized_version, updated_at = now(),
      ${updated.map((name) => `${name} = excluded.${name}`).join(', ')}
  where not (interactions.series_exception and not excluded.series_exception)
    and (interactions.content_hash <> excluded.content_hash
         or interactions.normalized_version <> excluded.normalized_version)
  returning id, source, integration_id, source_id, xmax = 0 as inserted`;
}

const UPSERT = upsertSql(NAMES.filter((name) => !KEY.includes(name)));
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
): Promise<WrittenInteraction[]> {
  const json = `[${rows.map((row) => row.json).join(',')}]`;
  return scope.query<WrittenInteraction>(bare ? CANCEL : UPSERT, [json, scope.userId, version]);
}
