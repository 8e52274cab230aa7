import { contentHash } from '../setup/content-hash.js';
import { type TestUser, importAll, startTestSystem, waitFor } from '../setup/index.js';

export interface UndoFigures {
  /** From the request until nothing of the batch is left. */
  undoSeconds: number;
  /** From the request until everything is there again, normalized. */
  redoSeconds: number;
  /** How long the question takes what an undo would do. */
  previewSeconds: number;
  /** Fingerprints of all that the user has. */
  hashes: { before: string; imported: string; afterUndo: string; afterRedo: string };
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

async function change(
  user: TestUser,
  mutation: 'undoBatch' | 'redoBatch',
  batchId: string,
  until: string,
): Promise<void> {
  const answer = await user.ask<Record<string, { userErrors: { code: string }[] }>>(
    `mutation ($input: BatchInput!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input: { batchId } },
  );
  const [error] = answer[mutation]!.userErrors;
  if (error) throw new Error(`${mutation}: ${error.code}`);
  await waitFor(
    `the batch to be ${until}`,
    async () => {
      const { syncBatch } = await user.ask<{ syncBatch: { state: string } }>(
        `query ($id: ID!) { syncBatch(id: $id) { state } }`,
        { id: batchId },
      );
      return syncBatch.state === until;
    },
    300_000,
    50,
  );
}

/** Imports a mailbox of so many messages, takes it back, and does it again, as a user would. */
export async function measureUndo(items: number): Promise<UndoFigures> {
  const system = await startTestSystem({
    sandbox: ['--mailbox', 'empty', '--synthetic', String(items), '--quota', 'off'],
    environment: { SYNC_POLL_MINUTES: '1440' },
  });
  try {
    const user = await system.signIn();
    const { google_gmail: integrationId } = await user.connect(['google_gmail']);
    const hash = () => contentHash(system.database.query, user.userId);
    const before = await hash();
    const { id: batchId, ledger } = await importAll(user, integrationId!);
    if (ledger.stored !== items) throw new Error(`${ledger.stored} of ${items} messages were stored`);
    const imported = await hash();
    const previewSeconds = await seconds(() =>
      user.ask(`query ($batchId: ID!) { undoPreview(batchId: $batchId) { items contacts contactNames keptTotal } }`, {
        batchId,
      }),
    );
    const undoSeconds = await seconds(() => change(user, 'undoBatch', batchId, 'UNDONE'));
    const afterUndo = await hash();
    const redoSeconds = await seconds(() => change(user, 'redoBatch', batchId, 'COMPLETED'));
    return {
      undoSeconds,
      redoSeconds,
      previewSeconds,
      hashes: { before, imported, afterUndo, afterRedo: await hash() },
    };
  } finally {
    await system.stop();
  }
}
