import { distributed, redisUrl } from './mode.js';
import { textsInRedis } from './byte-scan.js';
import type { Environment } from '../../libs/platform/config/index.js';
import type { TestDatabase } from './test-database.js';

/** What may be in nothing that operators, other services or other users read. */
const SECRETS = {
  'an access token of Google': /ya29\.[\w-]{20,}/,
  'a refresh token of Google': /1\/\/0[\w-]{20,}/,
  'an API key': /omni_[0-9a-f]{12}_[\w-]{20,}/,
  'a session': /omnicrm_session=[\w-]{20,}/,
  'an address of a person': /[\w.+-]+@(?!sha\d)[\w-]+(?:\.[\w-]+)*\.(?:example|com|org|net|test)\b/i,
  'text of a message': /canary[- ]body/i,
};

/** Columns that tell of failures. */
const TOLD = {
  sync_items: 'reason, error_code, error_message',
  sync_batches: 'error_code, error_message',
  file_imports: 'error_code, error_message',
  file_import_items: 'error_code, error_message',
};

/** Names what a text holds and should not; never the secret itself. */
export function secretsIn(text: string): string[] {
  return Object.entries(SECRETS)
    .filter(([, pattern]) => pattern.test(text))
    .map(([name]) => name);
}

function inSink(sink: string, texts: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const name of secretsIn(text)) found.add(`${sink}: ${name}`);
  return [...found];
}

/** Looks into logs. @param outputs of processes */
export const leaksInLogs = (outputs: readonly string[]): string[] => inSink('log', outputs);

/** Looks into the audit log, into what is told of failures, and into the queue, wherever it is. */
export async function leaksInStores(database: TestDatabase, environment: Environment): Promise<string[]> {
  const rowsOf = async (table: string, columns = 't.*'): Promise<string[]> =>
    (await database.query<{ row: string }>(`select (${columns})::text as row from ${table} t`)).map(({ row }) => row);
  const queue = await database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('public', 'pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const found = inSink('audit log', await rowsOf('audit_entries'));
  for (const [table, columns] of Object.entries(TOLD))
    found.push(...inSink(`errors in ${table}`, await rowsOf(table, `row(${columns})`)));
  for (const { name } of queue) found.push(...inSink(`queue (${name})`, await rowsOf(name)));
  if (distributed && redisUrl && environment.REDIS_URL)
    found.push(...inSink('queue (Redis)', await textsInRedis(redisUrl, environment.QUEUE_PREFIX!)));
  return found;
}
