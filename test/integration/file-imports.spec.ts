import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileImportService, ImportUpkeep, IntegrationsModule } from '../../libs/integrations/index.js';
import { SyncModule } from '../../libs/sync/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

const folder = mkdtempSync(join(tmpdir(), 'omnicrm-files-'));
const NEVER = new AbortController().signal;

function mbox(count: number): string {
  const path = join(folder, `${count}.mbox`);
  const message = (index: number) =>
    `From x Mon Mar 2 10:00:00 2026\nFrom: a${index}@x.example\nTo: you@studio.example\n` +
    `Date: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <${index}@x.example>\n\nHello\n\n`;
  writeFileSync(path, Array.from({ length: count }, (_, index) => message(index)).join(''));
  return path;
}

describe('imports of files, behind the scenes', () => {
  let context: TestContext;
  let imports: FileImportService;
  let userId: string;

  beforeAll(async () => {
    context = await openTestContext([IntegrationsModule, SyncModule]);
    imports = context.get(FileImportService);
    userId = await context.newUser();
  });
  afterAll(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const begin = () => imports.begin(userId, { fileName: 'a.mbox', size: 1 });
  const staged = async (id: string) =>
    (await context.query<{ n: number }>('select count(*)::int n from file_import_items where import_id = $1', [id]))[0]!
      .n;

  it('says that a reading which died is to be repeated', async () => {
    const stop = new AbortController();
    const id = await begin();
    stop.abort();
    await imports.read(userId, id, mbox(500), 'a.mbox', stop.signal);
    expect((await imports.find(userId, id))?.state).toBe('reading');
    expect(await context.get(ImportUpkeep).tidyUp()).toBe(0);
    await context.query(`update file_imports set touched_at = now() - interval '1 hour' where id = $1`, [id]);
    expect(await context.get(ImportUpkeep).tidyUp()).toBe(1);
    expect(await imports.find(userId, id)).toMatchObject({ state: 'failed', errorCode: 'UPLOAD_INTERRUPTED' });
    expect(await staged(id)).toBe(0);
    const told = await context.query('select 1 from notifications where user_id = $1', [userId]);
    expect(told).toHaveLength(1);
  });

  it('leaves nothing of a file that fails half way', async () => {
    const id = await begin();
    const path = join(folder, 'bad.zip');
    writeFileSync(path, Buffer.from('PK\x03\x04 no archive'));
    await imports.read(userId, id, path, 'bad.zip', NEVER);
    expect(await imports.find(userId, id)).toMatchObject({ state: 'failed', errorCode: 'UNREADABLE_ARCHIVE' });
    expect(await staged(id)).toBe(0);
  });

  it('lets go of what nobody approves', async () => {
    const id = await begin();
    await imports.read(userId, id, mbox(450), 'a.mbox', NEVER);
    expect(await imports.find(userId, id)).toMatchObject({ state: 'ready', mail: 450 });
    expect(await staged(id)).toBe(450);
    expect(await context.get(ImportUpkeep).tidyUp()).toBe(0);
    await context.query(`update file_imports set touched_at = now() - interval '25 hours' where id = $1`, [id]);
    expect(await context.get(ImportUpkeep).tidyUp()).toBe(1);
    expect((await imports.find(userId, id))?.state).toBe('discarded');
    expect(await staged(id)).toBe(0);
  });

  it('shows one user nothing of another', async () => {
    const id = await begin();
    await imports.read(userId, id, mbox(3), 'a.mbox', NEVER);
    const other = await context.newUser('Grace Example');
    expect(await imports.find(other, id)).toBeNull();
    expect(await imports.list(other)).toEqual([]);
    const seen = await context.database.forUser(other, (scope) => scope.query('select 1 from file_import_items'));
    expect(seen).toEqual([]);
  });

  it('leaves a trace of each step, without the name of the file', async () => {
    const entries = await context.query<{ action: string; data: unknown }>(
      `select action, data from audit_entries where user_id = $1`,
      [userId],
    );
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(['import.uploaded', 'import.failed', 'import.read']),
    );
    expect(JSON.stringify(entries)).not.toContain('mbox');
  });

  it('imports from the command line into an installation that does not run', () => {
    const data = join(folder, 'installation');
    const run = (...more: string[]) =>
      spawnSync(process.execPath, [resolve('dist/apps/cli/main.js'), 'import', mbox(7), '--data', data, ...more], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, NODE_ENV: 'test' },
      });
    const asked = run();
    expect([asked.status, asked.stdout]).toEqual([2, expect.stringContaining('7 items to import')]);
    const done = run('--yes', '--wait', '90');
    expect(`${done.status} ${done.stdout}${done.stderr}`).toMatch(
      /^0 [^]*7 listed = 7 stored \+ 0 skipped \+ 0 failed +✓ complete/,
    );
    const again = run('--yes', '--wait', '90');
    expect(`${again.status} ${again.stdout}`).toMatch(/^0 [^]*7 listed = 0 stored \+ 7 skipped/);
    const table = join(folder, 'people.csv');
    writeFileSync(table, "Name;E-mail;Phone\nAda Byron;ada@poets.example;'+44 20 1234\n");
    const cli = (...words: string[]) =>
      spawnSync(process.execPath, [resolve('dist/apps/cli/main.js'), ...words, '--data', data], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, NODE_ENV: 'test' },
      });
    const contacts = cli('import', table, '--yes', '--wait', '90');
    expect(`${contacts.status} ${contacts.stdout}${contacts.stderr}`).toMatch(/^0 [^]*1 listed = 1 stored/);
    const exported = cli('export-contacts');
    expect([exported.status, exported.stdout]).toEqual([
      0,
      expect.stringContaining("Ada Byron,ada@poets.example,'+44 20 1234,,Poets,,,,0,0\r\n"),
    ]);
    writeFileSync(join(folder, 'x.pdf'), '%PDF');
    const refused = spawnSync(
      process.execPath,
      [resolve('dist/apps/cli/main.js'), 'import', join(folder, 'x.pdf'), '--data', data],
      { encoding: 'utf8', env: { PATH: process.env.PATH, NODE_ENV: 'test' } },
    );
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('This is a PDF')]);
  });
});
