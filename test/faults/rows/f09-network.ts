import { approveAll, finishedBatch, waitFor } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, type Resident, seconds, type World } from '../world.js';

const MESSAGES = 300;
const FAULTS = 12;

/** A seeded storm over a whole import: whatever fails for a while is tried again, with waits that differ. */
async function storm(world: World, seed: number): Promise<number> {
  const resident = await world.resident(MESSAGES);
  const { batchId } = await approveAll(resident.user, resident.integrationId);
  await world.system.sandbox.admin('PUT', '/faults/schedule', {
    seed,
    rate: 0.15,
    kinds: ['500', '503', 'reset', 'truncate', 'stall'],
    stallMs: 5_000,
  });
  const ended = finishedBatch(resident.user, batchId);
  await Promise.race([ended, waitFor('the storm', async () => (await faultsMet(world, resident)) >= FAULTS)]);
  return seconds(async () => {
    await world.system.sandbox.admin('DELETE', '/faults');
    await ended;
    await retryFailed(resident, batchId);
  });
}

/** Google is down: the breaker opens, so that nobody hammers it, and closes by itself when it is back. */
async function outage(world: World): Promise<number> {
  const resident = await world.resident(MESSAGES);
  await world.system.sandbox.admin('PUT', '/faults/schedule', { seed: 1, rate: 0, kinds: ['503'] });
  const { batchId } = await approveAll(resident.user, resident.integrationId);
  await world.system.sandbox.admin('PUT', '/faults/schedule', { seed: 1, rate: 1, kinds: ['503'] });
  const open = await waitFor('the breaker to open', async () => {
    const state = await stateOf(resident);
    const [batch] = await world.query<{ done: boolean }>(
      `select finished_at is not null as done from sync_batches where id = $1`,
      [batchId],
    );
    return state === 'BROKEN' ? 'open' : batch?.done ? 'too late' : null;
  }).catch(() => 'never');
  // A small import may be over before the outage begins to bite.
  world.expect(open !== 'never', 'the breaker did not open');
  return seconds(async () => {
    await world.system.sandbox.admin('DELETE', '/faults');
    await finishedBatch(resident.user, batchId);
    await retryFailed(resident, batchId);
    await waitFor('the breaker to close', async () => (await stateOf(resident)) === 'OK');
  });
}

async function stateOf({ user, integrationId }: Resident): Promise<string | undefined> {
  const { integration } = await user.ask<{ integration: { quota: { state: string } | null } }>(
    `query ($id: ID!) { integration(id: $id) { quota { state } } }`,
    { id: integrationId },
  );
  return integration.quota?.state;
}

async function faultsMet(world: World, { email }: Resident): Promise<number> {
  const { calls } = await world.system.sandbox.admin<{ calls: { recent: { fault?: string }[] } }>(
    'GET',
    `/ledger?account=${encodeURIComponent(email)}&calls=5000`,
  );
  return calls.recent.filter(({ fault }) => fault !== undefined).length;
}

/** Items that failed three times are named in the ledger; a person asks for them again. */
async function retryFailed({ user }: Resident, batchId: string): Promise<void> {
  const report = await finishedBatch(user, batchId);
  if (report.ledger.failedTotal === 0) return;
  await user.ask(`mutation ($input: RetryFailedInput!) { retryFailedItems(input: $input) { userErrors { code } } }`, {
    input: { batchId },
  });
  await finishedBatch(user, batchId);
}

export const f09: FaultRow = {
  id: 'F09',
  title: '5xx, resets, stalls and truncated bodies, by a seeded schedule; an outage',
  run: (run) =>
    inWorld(run, { environment: { GOOGLE_TIMEOUT_MS: '1500' } }, async (world) => {
      const storms = run.quick ? 1 : 3;
      let recoverySeconds = await outage(world);
      for (let turn = 0; turn < storms; turn++)
        recoverySeconds = Math.max(recoverySeconds, await storm(world, run.seed + turn));
      return { runs: storms + 1, recoverySeconds };
    }),
};
