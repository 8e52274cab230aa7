import { COMMIT_POINTS } from '../../../libs/sync/domain/commit-points.js';
import { approveAll, finishedBatch, waitFor } from '../../setup/index.js';
import { isAlive } from '../../setup/is-alive.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds, type World } from '../world.js';

const MESSAGES = 60;
const QUICK = 4;

/** What only the API commits: F02 kills that. */
const OF_THE_API = new Set(['sync.approve', 'sync.look', 'sync.control']);

/** Kills the worker at one commit point of an import, starts it again, and waits for the import. */
async function killAt(world: World, point: string): Promise<number> {
  const resident = await world.resident(MESSAGES);
  await world.system.worker.kill();
  await world.system.worker.start({ FAIL_POINT: point });
  const { batchId } = await approveAll(resident.user, resident.integrationId, async () => {
    // A slice is settled when the provider refuses for longer than it would wait.
    if (point.endsWith('sync.settle'))
      await world.fault({
        kind: '429',
        retryAfter: 8,
        match: { method: 'gmail.users.messages.get', account: resident.email },
        times: 1,
      });
  });
  await waitFor(`the worker to die ${point}`, () => !isAlive(world.system.worker.pid()), 60_000);
  const recovery = await seconds(async () => {
    await world.system.worker.start({ FAIL_POINT: undefined });
    await finishedBatch(resident.user, batchId);
  });
  world.expect(recovery <= 60, `after a death ${point} it took ${recovery.toFixed(0)} s to resume`);
  return recovery;
}

export const f01: FaultRow = {
  id: 'F01',
  title: 'kill -9 the worker at every commit point',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const all = COMMIT_POINTS.filter((name) => !OF_THE_API.has(name)).flatMap((name) => [
        `before ${name}`,
        `after ${name}`,
      ]);
      // The short form takes some that lie far apart, others with each seed.
      const step = run.quick ? Math.ceil(all.length / QUICK) : 1;
      const points = all.filter((_, index) => (index + run.seed) % step === 0);
      let recoverySeconds = 0;
      for (const point of points) recoverySeconds = Math.max(recoverySeconds, await killAt(world, point));
      return { runs: points.length, recoverySeconds };
    }),
};
