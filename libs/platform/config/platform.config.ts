import { z } from 'zod';
import type { ConfigRule } from './read-config.js';
import { isWeakKey } from './weak-key.js';
import { defineConfig, ownVariable, secretVariable, variable } from './section.js';

const KEY_LIST = /^[a-z0-9-]+:[A-Za-z0-9_-]{43}(,[a-z0-9-]+:[A-Za-z0-9_-]{43})*$/;

/** What every process needs, whatever its product modules. */
export const platformConfig = defineConfig('platform', {
  NODE_ENV: variable(
    z.enum(['development', 'test', 'production']).default('development'),
    'production turns weak settings into faults at start.',
  ),
  HOST: variable(z.string().default('127.0.0.1'), 'Address that the HTTP server listens on; 0.0.0.0 in a container.'),
  PORT: variable(z.coerce.number().int().min(0).max(65535).default(3000), 'Port of the API and the web client.'),
  HEALTH_PORT: variable(
    z.coerce.number().int().min(0).max(65535).default(3001),
    "Port of a worker's own health server.",
  ),
  PUBLIC_URL: ownVariable(
    z
      .url({ protocol: /^https?$/ })
      .default('http://localhost:3000')
      .transform((url) => url.replace(/\/+$/, '')),
    'Where people reach the application; decides cookies, redirects and the origin that may change state.',
  ),
  TRUST_PROXY: variable(
    z.stringbool().default(false),
    'Set when a reverse proxy in front of the API sets X-Forwarded-* itself.',
  ),
  DATABASE_URL: secretVariable(
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'PostgreSQL 15 or newer with pgvector, possibly through a pooler. Without it `npm start` runs an embedded database.',
  ),
  DIRECT_URL: secretVariable(
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'A direct connection to the same database, past any pooler; migrations use it. Default: DATABASE_URL.',
  ),
  DATABASE_POOL: variable(z.coerce.number().int().min(1).max(200).default(10), 'Database connections per process.'),
  DATABASE_STATEMENT_TIMEOUT_MS: variable(
    z.coerce.number().int().positive().default(30_000),
    'A statement that runs longer is cancelled.',
  ),
  DATABASE_EMBEDDED: variable(
    z.stringbool().default(false),
    'Set by the standalone start: all connections share one session.',
  ),
  REDIS_URL: secretVariable(
    z.url({ protocol: /^rediss?$/ }).optional(),
    'Redis 7 or newer for queue and events. Without it both use the database and this process.',
  ),
  QUEUE_PREFIX: variable(
    z
      .string()
      .regex(/^[a-z0-9_]+$/)
      .default('omnicrm'),
    'Namespace of the queues, so that installations can share a Redis.',
  ),
  QUEUE_SYNC_CONCURRENCY: variable(
    z.coerce.number().int().positive().default(4),
    'Sync jobs that a worker runs side by side.',
  ),
  QUEUE_NORMALIZE_CONCURRENCY: variable(
    z.coerce.number().int().positive().default(2),
    'Normalization jobs that a worker runs side by side.',
  ),
  QUEUE_ENRICH_CONCURRENCY: variable(
    z.coerce.number().int().positive().default(1),
    'Enrichment jobs that a worker runs side by side.',
  ),
  QUEUE_JOB_TIMEOUT_SECONDS: variable(
    z.coerce.number().int().positive().default(120),
    'A job that runs longer is told to stop; the sweeper finds what it left.',
  ),
  SWEEP_SECONDS: variable(
    z.coerce.number().positive().default(60),
    'How often the database is asked what is left to do, in case a job was lost.',
  ),
  ENCRYPTION_KEYS: secretVariable(
    z.string().regex(KEY_LIST, 'must be a list of id:key, each key 32 bytes in base64url (43 characters)'),
    'Keyring for stored tokens, newest first: `k2:<43 characters>,k1:<43 characters>`. Make a key with `npm run omnicrm -- generate-key`.',
  ),
  OUTBOUND_TIMEOUT_MS: variable(
    z.coerce.number().int().positive().default(30_000),
    'An outbound HTTP call that takes longer is given up.',
  ),
  FAIL_POINT: variable(
    z.string().optional(),
    'For fault tests only: the process kills itself at this named point, e.g. `before sync.page`. Refused in production.',
  ),
  LOG_LEVEL: variable(
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
    'Least severe level that is logged.',
  ),
  LOG_PRETTY: variable(z.stringbool().default(false), 'Readable log lines for a terminal instead of JSON.'),
  CLIENT_DIST: variable(z.string().default('client/dist'), 'Folder of the built web client that the API serves.'),
});

/** Plain HTTP never leaves the machine on a loopback address. */
function isSafeUrl(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

/** Rules across variables, and what only production forbids. */
export const platformRules: ConfigRule = (values, faulty) => {
  const faults: string[] = [];
  const keys = faulty.has('ENCRYPTION_KEYS') ? [] : String(values.ENCRYPTION_KEYS).split(',');
  const ids = keys.map((entry) => entry.split(':')[0]);
  if (new Set(ids).size < ids.length)
    faults.push('ENCRYPTION_KEYS names a key id twice. Give each key an id of its own.');
  const secrets = keys.map((entry) => entry.split(':')[1] ?? '');
  if (new Set(secrets).size < secrets.length)
    faults.push('ENCRYPTION_KEYS has one key by two ids. Make another with `npm run omnicrm -- generate-key`.');
  if (values.NODE_ENV !== 'production') return faults;
  if (secrets.some((key) => isWeakKey(Buffer.from(key, 'base64url'))))
    faults.push('ENCRYPTION_KEYS holds a key that is not random. Make one with `npm run omnicrm -- generate-key`.');
  if (values.FAIL_POINT !== undefined) faults.push('FAIL_POINT is for fault tests. Remove it.');
  if (!faulty.has('PUBLIC_URL') && !isSafeUrl(String(values.PUBLIC_URL)))
    faults.push('PUBLIC_URL must begin with https:// in production, but for a loopback address.');
  if (!faulty.has('DATABASE_URL') && values.DATABASE_URL === undefined)
    faults.push('DATABASE_URL is missing. Production needs a PostgreSQL of its own.');
  return faults;
};
