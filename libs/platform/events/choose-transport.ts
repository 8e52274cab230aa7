import type { ConfigOf, platformConfig } from '../config/index.js';
import { type EventTransport, noTransport } from './event-transport.js';
import { postgresTransport } from './postgres-transport.js';
import { redisTransport } from './redis-transport.js';

type Settings = Pick<
  ConfigOf<typeof platformConfig>,
  'REDIS_URL' | 'QUEUE_PREFIX' | 'DATABASE_URL' | 'DIRECT_URL' | 'DATABASE_EMBEDDED'
>;

/** Redis where there is one, else the database; the embedded one serves a single process. */
export function chooseTransport(settings: Settings): EventTransport {
  const { REDIS_URL, QUEUE_PREFIX, DATABASE_EMBEDDED } = settings;
  if (REDIS_URL) return redisTransport(REDIS_URL, `${QUEUE_PREFIX}:events`);
  const url = settings.DIRECT_URL ?? settings.DATABASE_URL;
  return url && !DATABASE_EMBEDDED ? postgresTransport(url, `${QUEUE_PREFIX}_events`) : noTransport();
}
