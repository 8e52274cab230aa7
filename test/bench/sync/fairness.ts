import { type TestSystem, approveAll, finishedBatch, startTestSystem, waitFor } from '../../setup/index.js';
import { type Figure, atMost, exactly, quantile } from './figure.js';

const BACKFILL = 100_000;
const SMALL = 50;
const TURNS = 5;

/** Seconds from the approval until a new user's 50 messages are on their timeline. */
async function smallSync(system: TestSystem, name: string): Promise<number> {
  const account = `${name}@studio.example`;
  await system.sandbox.admin('POST', '/accounts', { email: account, mailbox: { synthetic: SMALL } });
  const user = await system.signIn();
  const { google_gmail: integrationId } = await user.connect(['google_gmail'], account);
  const begun = performance.now();
  const { batchId } = await approveAll(user, integrationId!);
  await finishedBatch(user, batchId, 20);
  return (performance.now() - begun) / 1000;
}

async function turns(system: TestSystem, name: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) times.push(await smallSync(system, `${name}${turn}`));
  return quantile(times, 0.5);
}

/** A new user's small mailbox, on an idle system and while somebody else's 100,000 messages come in. */
export async function measureFairness(): Promise<Figure[]> {
  const big = 'big@studio.example';
  const system = await startTestSystem({
    sandbox: ['--mailbox', 'empty', '--account', big, '--synthetic', String(BACKFILL), '--quota', 'off'],
  });
  try {
    await smallSync(system, 'warm');
    const idle = await turns(system, 'idle');
    const user = await system.signIn();
    const { google_gmail: integrationId } = await user.connect(['google_gmail'], big);
    const { batchId } = await approveAll(user, integrationId!);
    const stored = async () =>
      (
        await system.database.query<{ count: number }>(
          `select count(*)::int as count from sync_items where batch_id = $1 and state = 'stored'`,
          [batchId],
        )
      )[0]!.count;
    await waitFor('the backfill to run', async () => (await stored()) > 500);
    const busy = await turns(system, 'busy');
    const [{ state } = { state: '' }] = await system.database.query<{ state: string }>(
      `select state from sync_batches where id = $1`,
      [batchId],
    );
    return [
      exactly(`the backfill of ${BACKFILL} still runs`, state, 'running'),
      {
        ...atMost('a new user of 50 messages beside it', busy / idle, 3, '× idle', 2),
        value: `${(busy / idle).toFixed(2)} × idle (${busy.toFixed(2)} s / ${idle.toFixed(2)} s, medians of ${TURNS})`,
      },
    ];
  } finally {
    await system.stop();
  }
}
