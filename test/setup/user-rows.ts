import { createHash } from 'node:crypto';
import type { TestDatabase } from './test-database.js';

/** What a user has in one table; `columns` without generated ones, so that the rows can be put back. */
export interface UserRows {
  table: string;
  columns: string[];
  rows: string[];
}

/** Tables that a living account moves by itself. */
export const MOVING: readonly string[] = [
  'ai_insight_citations',
  'ai_insight_rounds',
  'ai_insight_subjects',
  'ai_insights',
  'ai_usage',
  'embeddings',
  'look_schedules',
  'push_states',
  'retention_settings',
  'search_texts',
  'sessions',
  'sightings',
  'sync_batch_streams',
];

/** Tables of the product with rows of users, and the column that says whose they are. */
async function ownedTables(database: TestDatabase): Promise<{ name: string; owner: string }[]> {
  return database.query(
    `select table_name as name, column_name as owner from information_schema.columns
      where table_schema = 'public' and (column_name = 'user_id' or (table_name = 'users' and column_name = 'id'))
      order by 1`,
  );
}

/** Everything of a user, as JSON texts in a stable order. @param without tables that move by themselves */
export async function rowsOf(
  database: TestDatabase,
  userId: string,
  without: readonly string[] = [],
): Promise<UserRows[]> {
  const all: UserRows[] = [];
  for (const { name, owner } of await ownedTables(database)) {
    if (without.includes(name)) continue;
    const columns = await database.query<{ name: string }>(
      `select attname as name from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [`public.${name}`],
    );
    const rows = await database.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${name}" t where ${owner} = $1 order by 1`,
      [userId],
    );
    all.push({ table: name, columns: columns.map((column) => column.name), rows: rows.map(({ row }) => row) });
  }
  return all;
}

/** A hash by table: the same only when every byte is. */
export function hashes(all: UserRows[]): Record<string, string> {
  return Object.fromEntries(
    all.map(({ table, rows }) => [
      table,
      `${rows.length}:${createHash('sha256').update(rows.join('\n')).digest('hex')}`,
    ]),
  );
}

/** Puts rows back as a restored backup has them, with no trigger and no check of references. */
export async function putBack(database: TestDatabase, all: UserRows[]): Promise<void> {
  await database.query(`set session_replication_role = replica`);
  for (const { table, columns, rows } of all) {
    const list = columns.map((column) => `"${column}"`).join(', ');
    for (const row of rows)
      await database.query(
        `insert into "${table}" (${list}) select ${list} from jsonb_populate_record(null::"${table}", $1::jsonb)`,
        [row],
      );
  }
  await database.query(`set session_replication_role = origin`);
}
