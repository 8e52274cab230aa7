import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib.mjs';

const script = join(root, '../shared/services/up');

/** Where PostgreSQL and Redis are: as the environment says, else as the script beside the project says, else nowhere. */
export function services() {
  // Set but empty asks for the embedded database.
  if (process.env.DATABASE_URL !== undefined || !existsSync(script)) return {};
  const { status, stdout } = spawnSync(script, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) return {};
  return Object.fromEntries(
    [...stdout.matchAll(/^export (DATABASE_URL|DIRECT_URL|REDIS_URL)=(.+)$/gm)].map(([, name, value]) => [name, value]),
  );
}
