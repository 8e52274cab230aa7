import { approveAll, finishedBatch } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, type Resident, seconds, type World } from '../world.js';

const PREVIEW = `mutation ($input: PreviewSyncInput!) { previewSync(input: $input) { preview { id hash } } }`;
const APPROVE = `mutation ($input: ApproveSyncInput!) { approveSync(input: $input) { batch { id } userErrors { code } } }`;
const SYNC_NOW = `mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { batch { id } } }`;
const PAUSE = `mutation ($input: BatchInput!) { pauseSync(input: $input) { userErrors { code } } }`;
const RESUME = `mutation ($input: BatchInput!) { resumeSync(input: $input) { userErrors { code } } }`;

/** Lets the API die in the middle of what a person asks of it, and starts it again. */
async function dieIn(world: World, point: string, ask: () => Promise<unknown>): Promise<void> {
  await world.system.api.kill();
  await world.system.startApi({ FAIL_POINT: point });
  const answered = await ask().then(
    () => true,
    () => false,
  );
  world.expect(!answered, `the API answered although it died ${point}`);
  await world.system.startApi({ FAIL_POINT: undefined });
}

const batchesOf = async (world: World, { integrationId }: Resident, where = `kind = 'initial'`): Promise<number> =>
  (
    await world.query<{ count: number }>(
      `select count(*)::int as count from sync_batches where integration_id = $1 and ${where}`,
      [integrationId],
    )
  )[0]!.count;

/** Whoever approves again gets the one batch. */
async function approval(world: World, point: string): Promise<number> {
  const resident = await world.resident(20);
  const { user, integrationId } = resident;
  const { previewSync } = await user.ask<{ previewSync: { preview: { id: string; hash: string } } }>(PREVIEW, {
    input: { integrationId, lookBackDays: null },
  });
  const input = { previewId: previewSync.preview.id, hash: previewSync.preview.hash };
  return seconds(async () => {
    await dieIn(world, point, () => user.ask(APPROVE, { input }));
    const before = await batchesOf(world, resident);
    world.expect(before === (point.startsWith('after') ? 1 : 0), `${before} batches after a death ${point}`);
    const { approveSync } = await user.ask<{ approveSync: { batch: { id: string } } }>(APPROVE, { input });
    world.expect((await batchesOf(world, resident)) === 1, 'approving again made a second batch');
    await finishedBatch(user, approveSync.batch.id);
  });
}

/** Whoever looks again gets the one look. */
async function look(world: World, point: string): Promise<number> {
  const resident = await world.resident(20);
  await world.import(resident);
  await world.deliver(resident, `Looked for ${point}`);
  return seconds(async () => {
    await dieIn(world, point, () => resident.user.ask(SYNC_NOW, { id: resident.integrationId }));
    await world.look(resident);
    const open = await batchesOf(world, resident, `kind = 'incremental' and state in ('queued', 'running')`);
    world.expect(open <= 1, `${open} looks are open after a death ${point}`);
  });
}

/** A pause is there or it is not; either way the import comes to its end. */
async function pause(world: World, point: string): Promise<number> {
  const resident = await world.resident(400);
  const { user, email } = resident;
  // The import rests meanwhile, so that there is something to pause.
  const { batchId } = await approveAll(user, resident.integrationId, () =>
    world.fault({
      kind: '429',
      retryAfter: 15,
      match: { method: 'gmail.users.messages.get', account: email },
      times: 1,
    }),
  );
  return seconds(async () => {
    await dieIn(world, point, () => user.ask(PAUSE, { input: { batchId } }));
    await user.ask(RESUME, { input: { batchId } });
    await finishedBatch(user, batchId);
  });
}

export const f02: FaultRow = {
  id: 'F02',
  title: 'kill -9 the API in the middle of an approval, a look, a pause',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const deaths = [
        () => approval(world, 'before sync.approve'),
        () => approval(world, 'after sync.approve'),
        () => look(world, 'before sync.look'),
        () => look(world, 'after sync.look'),
        () => pause(world, 'before sync.control'),
        () => pause(world, 'after sync.control'),
      ];
      const chosen = run.quick ? deaths.slice(0, 2) : deaths;
      let recoverySeconds = 0;
      for (const death of chosen) recoverySeconds = Math.max(recoverySeconds, await death());
      return { runs: chosen.length, recoverySeconds };
    }),
};
