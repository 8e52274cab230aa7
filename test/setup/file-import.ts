import { finishedBatch, type BatchReport } from './import.js';
import type { TestUser } from './test-user.js';
import { waitFor } from './wait-for.js';

export interface UploadedFile {
  id: string;
  state: string;
  errorCode: string | null;
  mail: number;
  events: number;
  contacts: number;
  unreadable: number;
  integrations: { id: string; source: string; accountEmail: string; followsChanges: boolean }[];
}

const FIELDS = `id state errorCode mail events contacts unreadable integrations { id source accountEmail followsChanges }`;

/** Sends a file, as the browser does. @returns the HTTP answer */
export function upload(user: TestUser, content: Buffer | string, name = 'mail.mbox'): Promise<Response> {
  return user.fetch(`/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(Buffer.from(content as string)),
  });
}

/** Sends a file, and waits until it was read, looking every `intervalMs`. */
export async function uploaded(
  user: TestUser,
  content: Buffer | string,
  name?: string,
  intervalMs?: number,
): Promise<UploadedFile> {
  const response = await upload(user, content, name);
  if (response.status !== 201) throw new Error(`upload: ${response.status} ${await response.text()}`);
  const { id } = (await response.json()) as { id: string };
  return waitFor(
    'the file to be read',
    async () => {
      const file = await fileImport(user, id);
      return file && file.state !== 'READING' ? file : null;
    },
    undefined,
    intervalMs,
  );
}

export async function fileImport(user: TestUser, id: string): Promise<UploadedFile | null> {
  const { fileImport: found } = await user.ask<{ fileImport: UploadedFile | null }>(
    `query ($id: ID!) { fileImport(id: $id) { ${FIELDS} } }`,
    { id },
  );
  return found;
}

export interface FilePreview {
  id: string;
  hash: string;
  totalItems: number;
  fileName: string | null;
  leftOut: { reason: string; count: number }[];
}

/** Previews what a file brings to one of its integrations. */
export async function previewFile(user: TestUser, integrationId: string, importId: string): Promise<FilePreview> {
  const { previewSync } = await user.ask<{ previewSync: { preview: FilePreview | null; userErrors: unknown[] } }>(
    `mutation ($input: PreviewSyncInput!) { previewSync(input: $input) {
       preview { id hash totalItems fileName leftOut { reason count } } userErrors { code message } } }`,
    { input: { integrationId, importId, lookBackDays: null } },
  );
  if (!previewSync.preview) throw new Error(`preview: ${JSON.stringify(previewSync.userErrors)}`);
  return previewSync.preview;
}

/** Previews, approves and waits, for everything that a file brings. */
export async function importFile(user: TestUser, file: UploadedFile, intervalMs?: number): Promise<BatchReport[]> {
  const reports: BatchReport[] = [];
  for (const { id } of file.integrations) {
    const { id: previewId, hash } = await previewFile(user, id, file.id);
    const { approveSync } = await user.ask<{ approveSync: { batch: { id: string } | null; userErrors: unknown[] } }>(
      `mutation ($input: ApproveSyncInput!) { approveSync(input: $input) { batch { id } userErrors { code message } } }`,
      { input: { previewId, hash } },
    );
    if (!approveSync.batch) throw new Error(`approve: ${JSON.stringify(approveSync.userErrors)}`);
    reports.push(await finishedBatch(user, approveSync.batch.id, intervalMs));
  }
  return reports;
}
