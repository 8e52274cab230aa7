import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createTestDatabase, distributed } from '../setup/index.js';

/** Tables that normalization writes, in the order in which their keys refer to each other. */
export const NORMALIZED_TABLES = [
  'companies',
  'contacts',
  'contact_identities',
  'identity_names',
  'interactions',
  'interaction_participants',
  'identity_pairs',
  'conversation_members',
  'conversation_links',
  'contact_merges',
  'merge_suggestions',
];
/** Tables that an import writes. */
const IMPORTED_TABLES = ['sync_items', 'raw_events', ...NORMALIZED_TABLES];
const PREREQUISITES = ['users', 'integrations', 'sync_batches', 'raw_events'];

/**
 * How long a plain COPY and INSERT … SELECT take for finished rows, into empty tables with the same indexes and keys.
 * @param source the database that holds the rows
 * @param runs   how often it is measured
 * @param tables whose rows are loaded; what they refer to besides is there already
 * @returns seconds of each run, the fastest first
 */
export async function copySeconds(source: string, runs: number, tables = IMPORTED_TABLES): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++)
    seconds.push(await (distributed ? copyIntoClone(source, tables) : copyBeside(source, tables)));
  return seconds.sort((a, b) => a - b);
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
}

async function load(client: pg.Client, into: string, fill: (staging: string) => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [into],
  );
  const { columns } = rows[0]!;
  await client.query(`create temp table incoming (like ${into} including defaults including generated)`);
  await fill('incoming');
  await client.query(`insert into ${into} (${columns}) select ${columns} from incoming`);
  await client.query('drop table incoming');
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** On a server: rows travel to a fresh database, foreign keys and all. */
async function copyIntoClone(source: string, tables: readonly string[]): Promise<number> {
  const prerequisites = PREREQUISITES.filter((table) => !tables.includes(table));
  const rows = await connected(source, async (client) => {
    const dumped = new Map<string, Buffer[]>();
    for (const table of [...prerequisites, ...tables]) dumped.set(table, await dump(client, table));
    return dumped;
  });
  const database = await createTestDatabase();
  try {
    return await connected(database.url, async (client) => {
      const copyIn = (table: string, into: string) =>
        pipeline(Readable.from(rows.get(table)!), client.query(copyFrom(`copy ${into} from stdin`)));
      for (const table of prerequisites) await copyIn(table, table);
      return timed(async () => {
        for (const table of tables) await load(client, table, (staging) => copyIn(table, staging));
      });
    });
  } finally {
    await database.drop();
  }
}

/** The embedded database has no COPY over the wire: rows go through files of its own, into copies of the tables beside them. */
async function copyBeside(source: string, tables: readonly string[]): Promise<number> {
  return connected(source, async (client) => {
    await client.query('drop schema if exists baseline cascade; create schema baseline');
    for (const table of tables) {
      await client.query(`create table baseline.${table} (like public.${table} including all)`);
      // LIKE leaves foreign keys out; here they refer to the rows that are there.
      const { rows } = await client.query<{ key: string }>(
        `select pg_get_constraintdef(oid) as key from pg_constraint where conrelid = $1::regclass and contype = 'f'`,
        [`public.${table}`],
      );
      for (const { key } of rows) await client.query(`alter table baseline.${table} add ${key}`);
      await client.query(`copy public.${table} to '/tmp/${table}.copy'`);
    }
    return timed(async () => {
      for (const table of tables)
        await load(client, `baseline.${table}`, (staging) => client.query(`copy ${staging} from '/tmp/${table}.copy'`));
    });
  });
}

async function dump(client: pg.Client, table: string): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline(client.query(copyTo(`copy ${table} to stdout`)), sink);
  return chunks;
}
