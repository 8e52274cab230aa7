import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrateToLatest } from '../../apps/migrations.js';
import { startChild } from '../../apps/standalone/child.js';
import { serverUrl, testEnvironment } from './mode.js';

const cache = resolve('.cache');
const KEPT_TEMPLATES = 12;

/** Changes whenever a migration does, so that an old template is never used. */
function templateVersion(): string {
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'libs/platform/database'])
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort())
      hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

export const templateFolder = (): string => join(cache, `template-${templateVersion()}`);
export const templateName = (): string => `omnicrm_template_${templateVersion()}`;

/** Makes the template that every suite's database is a clone of, unless it is there. */
export async function ensureTemplate(): Promise<void> {
  await (serverUrl ? ensureServerTemplate(serverUrl) : ensureEmbeddedTemplate());
}

async function ensureEmbeddedTemplate(): Promise<void> {
  const folder = templateFolder();
  if (existsSync(folder)) return;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).filter((name) => name.startsWith('template-')))
    rmSync(join(cache, old), { recursive: true });
  const making = `${folder}.making-${process.pid}`;
  const database = await startChild(resolve('dist/apps/standalone/embedded-database.main.js'), [making]);
  await migrateToLatest(testEnvironment(database.url));
  await database.stop();
  renameSync(making, folder);
}

async function ensureServerTemplate(url: string): Promise<void> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(471321)');
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname like 'omnicrm\\_template\\_%' order by oid desc`,
    );
    if (rows.some(({ datname }) => datname === templateName())) return;
    // Several working copies may test on one server, so only the oldest go.
    for (const { datname } of rows.slice(KEPT_TEMPLATES))
      await admin.query(`drop database if exists ${datname} with (force)`);
    const making = `${templateName()}_making`;
    await admin.query(`drop database if exists ${making} with (force)`);
    await admin.query(`create database ${making}`);
    await migrateToLatest({ ...testEnvironment(withDatabase(url, making)), DATABASE_EMBEDDED: 'false' });
    await admin.query(`alter database ${making} rename to ${templateName()}`);
  } finally {
    await admin.end();
  }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
