import type { TestContext } from '../../setup/index.js';

/** Columns that are written, so that a row can be copied with other keys. */
async function columnsOf(query: TestContext['query'], table: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/**
 * Gives another user what one has, under keys of their own: contacts, messages, and what they are found by. What else
 * there is of a mailbox, search does not read.
 */
export async function cloneUser(query: TestContext['query'], from: string, to: string): Promise<void> {
  const own = (column: string): string =>
    `uuid_in(overlay(overlay(md5(${column}::text || '${to}') placing '7' from 13) placing '8' from 17)::cstring)`;
  const copy = async (table: string, changed: Record<string, string>): Promise<void> => {
    const columns = await columnsOf(query, table);
    const values = columns.map((name) => changed[name] ?? (name === 'user_id' ? `'${to}'::uuid` : `"${name}"`));
    const names = columns.map((name) => `"${name}"`).join(', ');
    await query(`insert into ${table} (${names}) select ${values.join(', ')} from ${table} where user_id = $1`, [from]);
  };
  const nothing = {
    batch_id: 'null',
    raw_event_id: 'null',
    integration_id: 'null',
    company_id: 'null',
    merged_into: 'null',
  };
  await copy('contacts', { ...nothing, id: own('id') });
  await copy('interactions', { ...nothing, id: own('id'), source_id: `source_id || '${to}'` });
  await copy('interaction_participants', { interaction_id: own('interaction_id'), contact_id: own('contact_id') });
  await query(`delete from search_texts where user_id = $1 and kind = 'company'`, [from]);
  const words = `array_to_tsvector(array(select '${to.slice(-8)}' || substr(word, 9) from unnest(tsvector_to_array(words)) word))`;
  await copy('search_texts', { subject_id: own('subject_id'), words });
  await copy('embeddings', { subject_id: own('subject_id') });
}

/** Copies are written without the costly indexes; those are made anew, as they would be once everybody's mail has come in. */
export async function withoutIndexes(query: TestContext['query'], write: () => Promise<void>): Promise<void> {
  const indexes = await query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where tablename in ('search_texts', 'embeddings') and (indexdef like '%gin%' or indexname = 'embeddings_user')`,
  );
  for (const { name } of indexes) await query(`drop index ${name}`);
  await write();
  for (const { made } of indexes) await query(made);
}
