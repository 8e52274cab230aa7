import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { FileAccounts, type FileImportEntity, FileImportService } from '../../../libs/integrations/index.js';
import { Database } from '../../../libs/platform/database/index.js';
import { ApproveService, PreviewService } from '../../../libs/sync/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { finishedBatch } from '../finished-batch.js';
import { renderBatch } from '../render-ledger.js';
import { renderPreview } from '../render-preview.js';
import { userOf } from '../user-of.js';

export interface ImportOptions extends InstallationOptions {
  yes?: boolean;
  user?: string;
  wait: string;
}

/** 0: everything is in. 1: something of it failed. 2: nothing was imported. */
export type ImportResult = 0 | 1 | 2;

const NEVER = new AbortController().signal;

/** Reads a file from disk, shows what it would bring, and imports it when that is approved. */
export function importFile(path: string, options: ImportOptions): Promise<ImportResult> {
  return withServices(
    options,
    async (services) => {
      const userId = await userOf(services, options.user);
      const file = await read(services, userId, resolve(path));
      if (file.state !== 'ready') {
        console.error(file.errorMessage ?? 'The file could not be read.');
        return 2;
      }
      return previewAndImport(services, userId, file, options);
    },
    { worker: true },
  );
}

async function read(services: INestApplicationContext, userId: string, path: string): Promise<FileImportEntity> {
  const imports = services.get(FileImportService, { strict: false });
  const { size } = await stat(path);
  const id = await imports.begin(userId, { fileName: basename(path), size });
  console.log(`Reading ${basename(path)} …`);
  await imports.read(userId, id, path, basename(path), NEVER);
  return (await imports.find(userId, id))!;
}

async function previewAndImport(
  services: INestApplicationContext,
  userId: string,
  file: FileImportEntity,
  options: ImportOptions,
): Promise<ImportResult> {
  const accounts = await services.get(FileAccounts, { strict: false }).of(userId, file);
  const previews = [];
  for (const account of accounts) {
    const preview = await services.get(PreviewService).create(userId, account.id, null, { importId: file.id });
    console.log(renderPreview(preview.result, account));
    previews.push({ preview, account });
  }
  if (!options.yes && !(await isApproved())) {
    await services.get(FileImportService, { strict: false }).discard(userId, file.id);
    console.log('Nothing was imported.');
    return 2;
  }
  let good = true;
  for (const { preview, account } of previews) {
    const { id } = await services
      .get(Database)
      .forUser(userId, (scope) => services.get(ApproveService).approve(scope, preview.id, preview.hash));
    const record = await finishedBatch(services, userId, id, Number(options.wait));
    console.log(renderBatch(record, account.accountEmail));
    good &&= record.batch.state === 'completed';
  }
  return good ? 0 : 1;
}

/** Asks on a terminal; a script has to say `--yes` beforehand. */
async function isApproved(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log('Run it again with --yes to import this.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await terminal.question('Import this? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}
