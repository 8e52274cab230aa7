import type { TestUser } from './test-user.js';
import { waitFor } from './wait-for.js';

export interface BatchReport {
  id: string;
  state: string;
  ledger: {
    listed: number;
    pending: number;
    stored: number;
    skippedTotal: number;
    failedTotal: number;
    complete: boolean;
  };
}

const FINISHED = ['COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED'];
const BATCH = `id state ledger { listed pending stored skippedTotal failedTotal complete }`;

/**
 * Previews everything an integration has, approves it, and answers the queued batch.
 * @param between runs after the preview, e.g. to order a fault that the import is to meet
 */
export async function approveAll(
  user: TestUser,
  integrationId: string,
  between: () => Promise<unknown> = async () => undefined,
): Promise<{ batchId: string; previewId: string; hash: string }> {
  const { previewSync } = await user.ask<{
    previewSync: { preview: { id: string; hash: string } | null; userErrors: { code: string }[] };
  }>(
    `mutation ($input: PreviewSyncInput!) { previewSync(input: $input) { preview { id hash } userErrors { code message } } }`,
    { input: { integrationId, lookBackDays: null } },
  );
  if (!previewSync.preview) throw new Error(`preview: ${JSON.stringify(previewSync.userErrors)}`);
  const { id: previewId, hash } = previewSync.preview;
  await between();
  const { approveSync } = await user.ask<{
    approveSync: { batch: { id: string } | null; userErrors: { code: string }[] };
  }>(
    `mutation ($input: ApproveSyncInput!) { approveSync(input: $input) { batch { id } userErrors { code message } } }`,
    { input: { previewId, hash } },
  );
  if (!approveSync.batch) throw new Error(`approve: ${JSON.stringify(approveSync.userErrors)}`);
  return { batchId: approveSync.batch.id, previewId, hash };
}

/** Waits until a batch has come to an end, looking at it every `intervalMs`. */
export function finishedBatch(
  user: TestUser,
  batchId: string,
  intervalMs?: number,
  limitMs = 300_000,
): Promise<BatchReport> {
  return waitFor(
    'the batch to finish',
    async () => {
      const { syncBatch } = await user.ask<{ syncBatch: BatchReport }>(
        `query ($id: ID!) { syncBatch(id: $id) { ${BATCH} } }`,
        { id: batchId },
      );
      return FINISHED.includes(syncBatch.state) ? syncBatch : null;
    },
    limitMs,
    intervalMs,
  );
}

/** Preview, approve, wait. */
export async function importAll(user: TestUser, integrationId: string): Promise<BatchReport> {
  const { batchId } = await approveAll(user, integrationId);
  return finishedBatch(user, batchId);
}
