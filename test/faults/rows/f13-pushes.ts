import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

export const f13: FaultRow = {
  id: 'F13',
  title: 'pushes that come twice, out of order, and late',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const resident = await world.resident(30);
      await world.import(resident);
      const { integrationId } = resident;
      const cursor = async () =>
        Number(
          (
            await world.query<{ cursor: string }>(`select cursor from sync_cursors where integration_id = $1`, [
              integrationId,
            ])
          )[0]!.cursor,
        );
      await waitFor(
        'the watch',
        async () => (await world.query(`select 1 from watches where integration_id = $1`, [integrationId])).length > 0,
      );
      const runs = run.quick ? 4 : 12;
      const oneASecond = pacer(1_200);
      let highest = await cursor();
      const seen = async () => {
        const now = await cursor();
        world.expect(now >= highest, 'the cursor went back');
        highest = Math.max(highest, now);
        const [row] = await world.query<{ count: number }>(
          `select count(*)::int as count from interactions where subject like 'Pushed %'`,
        );
        return row!.count;
      };
      for (let turn = 0; turn < runs; turn++) {
        const kind = ['duplicate', 'reorder', 'stale'][(turn + run.seed) % 3]!;
        await world.system.sandbox.admin('POST', '/push/faults', { kind, times: 1 });
        await oneASecond();
        await world.deliver(resident, `Pushed ${turn}`);
        await seen();
      }
      const recoverySeconds = await seconds(async () => {
        await oneASecond();
        await world.deliver(resident, 'Pushed last');
        await waitFor('all that was pushed', async () => (await seen()) === runs + 1, 120_000);
      });
      return { runs, recoverySeconds };
    }),
};

/** Google pushes at most once a second for a user and drops the rest, so mail is delivered no faster than that. */
function pacer(intervalMs: number): () => Promise<void> {
  let last = 0;
  return async () => {
    await pause(Math.max(0, last + intervalMs - Date.now()));
    last = Date.now();
  };
}
