import { Redis } from 'ioredis';
import { redisUrl } from '../../setup/mode.js';
import { TcpProxy } from '../tcp-proxy.js';
import type { World } from '../world.js';

/** A Redis database of a row's own, so that flushing it concerns nobody else. */
export function ownRedis(seed: number): URL {
  const url = new URL(redisUrl ?? 'redis://127.0.0.1:6379');
  url.pathname = `/${1 + (seed % 14)}`;
  return url;
}

export async function flush(url: URL): Promise<void> {
  const redis = new Redis(url.toString());
  await redis.flushdb();
  redis.disconnect();
}

/** The queue's tables, where the queue is in the database. */
export async function truncateQueue(world: World): Promise<void> {
  const tables = await world.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname = 'bullmq' and tablename like '%job%'`,
  );
  if (tables.length === 0) throw new Error('The queue has no tables in the database');
  await world.query(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
}

/** Ends every connection to the database but this one: what a fail-over looks like from outside. */
export async function endConnections(world: World): Promise<void> {
  await world.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

export async function proxied(url: URL): Promise<TcpProxy> {
  const proxy = new TcpProxy(url);
  await proxy.open();
  return proxy;
}
