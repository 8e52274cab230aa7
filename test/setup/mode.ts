import type { Environment } from '../../libs/platform/config/index.js';
import { randomToken } from '../../libs/platform/crypto/index.js';

/** The server that suites make their databases on; without one they run on embedded databases. */
export const serverUrl = process.env.DATABASE_URL;
export const redisUrl = process.env.REDIS_URL;
export const distributed = serverUrl !== undefined && serverUrl !== '';

const RATE_LIMITS = ['AUTH', 'SYNC', 'DEFAULT', 'COST', 'BROWSER', 'BROWSER_COST'].map((name) => `RATE_LIMIT_${name}`);

/** Settings of every process that a suite starts; each suite has a key and a queue of its own. */
export function testEnvironment(databaseUrl: string): Environment {
  return {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    NODE_ENV: 'test',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'warn',
    DATABASE_URL: databaseUrl,
    DATABASE_EMBEDDED: distributed ? 'false' : 'true',
    DATABASE_POOL: '5',
    // Suites ask for more from one address than any person does; those about limits set their own.
    ...Object.fromEntries(RATE_LIMITS.map((name) => [name, '1000000000'])),
    ENCRYPTION_KEYS: `test:${randomToken()}`,
    ...(distributed && redisUrl
      ? {
          REDIS_URL: redisUrl,
          QUEUE_PREFIX: `test_${randomToken(6)
            .replace(/[^a-z0-9]/gi, '')
            .toLowerCase()}_${process.pid}`,
        }
      : {}),
  };
}
