import { finishedBatch } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds, type World } from '../world.js';

const PREVIEW = `mutation ($input: PreviewSyncInput!) { previewSync(input: $input) { preview { id hash } } }`;
const APPROVE = `mutation ($input: ApproveSyncInput!) { approveSync(input: $input) { batch { id } userErrors { code } } }`;

/** The API dies while it approves; whoever asks again gets the one batch. */
async function approveThroughDeath(world: World, point: string): Promise<number> {
  const { user, integrationId } = await world.resident(20);
  const { previewSync } = await user.ask<{ previewSync: { preview: { id: string; hash: string } } }>(PREVIEW, {
    input: { integrationId, lookBackDays: null },
  });
  const input = { previewId: previewSync.preview.id, hash: previewSync.preview.hash };
  await world.system.api.kill();
  await world.system.startApi({ FAIL_POINT: point });
  const answered = await user.ask(APPROVE, { input }).then(
    () => true,
    () => false,
  );
  world.expect(!answered, `an approval was answered although the API died ${point}`);
  const batches = async () =>
    (
      await world.query<{ count: number }>(
        `select count(*)::int as count from sync_batches where integration_id = $1`,
        [integrationId],
      )
    )[0]!.count;
  return seconds(async () => {
    await world.system.startApi({ FAIL_POINT: undefined });
    const before = await batches();
    world.expect(before === (point.startsWith('after') ? 1 : 0), `${before} batches after a death ${point}`);
    const { approveSync } = await user.ask<{ approveSync: { batch: { id: string } } }>(APPROVE, { input });
    world.expect((await batches()) === 1, 'approving again made a second batch');
    await finishedBatch(user, approveSync.batch.id);
  });
}

export const f02: FaultRow = {
  id: 'F02',
  title: 'kill -9 the API in the middle of an approval',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const points = ['before sync.approve', 'after sync.approve'];
      let recoverySeconds = 0;
      for (const point of points) recoverySeconds = Math.max(recoverySeconds, await approveThroughDeath(world, point));
      return { runs: points.length, recoverySeconds };
    }),
};
