import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { startChild } from '../../apps/standalone/child.js';
import { serverUrl } from './mode.js';
import { templateFolder, templateName, withDatabase } from './template.js';

export interface TestDatabase {
  url: string;
  /** Runs SQL as the owner, past row-level security. */
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own: a clone of the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, remove } = await (serverUrl ? cloneOnServer(serverUrl) : cloneEmbedded());
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  return {
    url,
    query: async <T>(sql: string, parameters?: unknown[]) => (await pool.query(sql, parameters)).rows as T[],
    drop: async () => {
      await pool.end();
      await remove();
    },
  };
}

async function cloneOnServer(server: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `omnicrm_test_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const admin = new pg.Client(server);
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  };
  // Cloning needs the template to itself for a moment; another suite's clone may hold it.
  for (let attempt = 0; ; attempt++) {
    try {
      await run(`create database ${name} template ${templateName()}`);
      break;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  return { url: withDatabase(server, name), remove: () => run(`drop database if exists ${name} with (force)`) };
}

async function cloneEmbedded(): Promise<{ url: string; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-test-'));
  cpSync(templateFolder(), folder, { recursive: true });
  const database = await startChild(resolve('dist/apps/standalone/embedded-database.main.js'), [folder]);
  return {
    url: database.url,
    remove: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
