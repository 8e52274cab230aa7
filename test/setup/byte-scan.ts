import { Redis } from 'ioredis';
import type { TestDatabase } from './test-database.js';

/** Where something was found. */
export interface Trace {
  needle: string;
  place: string;
}

interface Table {
  schema: string;
  name: string;
}

function traces(text: string, place: string, needles: readonly string[]): Trace[] {
  const lower = text.toLowerCase();
  return needles.filter((needle) => lower.includes(needle.toLowerCase())).map((needle) => ({ needle, place }));
}

/** Looks for texts in every row of every table, the queue's included, as a dump would show them. */
export async function scanDatabase(database: TestDatabase, needles: readonly string[]): Promise<Trace[]> {
  const found: Trace[] = [];
  for (const { schema, name } of await allTables(database)) {
    const rows = await database.query<{ row: string }>(`select t::text as row from "${schema}"."${name}" t`);
    for (const { row } of rows) found.push(...traces(row, `${schema}.${name}`, needles));
  }
  return found;
}

function allTables(database: TestDatabase): Promise<Table[]> {
  return database.query<Table>(
    `select table_schema as schema, table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1, 2`,
  );
}

/** Looks for texts in every key and value of Redis that belongs to an installation. */
export async function scanRedis(url: string, prefix: string, needles: readonly string[]): Promise<Trace[]> {
  return (await textsInRedis(url, prefix)).flatMap((text) => traces(text, text.split(' ')[0]!, needles));
}

/** Every key of an installation with its value. */
export async function textsInRedis(url: string, prefix: string): Promise<string[]> {
  const redis = new Redis(url);
  const texts: string[] = [];
  try {
    for await (const keys of redis.scanStream({ match: `*${prefix}*`, count: 500 }) as AsyncIterable<string[]>)
      for (const key of keys) texts.push(`${key} ${await valueOf(redis, key)}`);
    return texts;
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<string> {
  switch (await redis.type(key)) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case 'set':
      return JSON.stringify(await redis.smembers(key));
    case 'zset':
      return JSON.stringify(await redis.zrange(key, 0, -1));
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    default:
      return '';
  }
}
