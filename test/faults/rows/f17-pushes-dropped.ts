import { waitFor } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

const FOUND_WITHIN = 15 * 60;

export const f17: FaultRow = {
  id: 'F17',
  title: 'the watch lapses and pushes are dropped',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const resident = await world.resident(30);
      await world.import(resident);
      const { integrationId } = resident;
      await waitFor(
        'the watch',
        async () => (await world.query(`select 1 from watches where integration_id = $1`, [integrationId])).length > 0,
      );
      await world.look(resident);
      await world.system.sandbox.admin('POST', '/push/faults', { kind: 'drop', times: 1_000 });
      await world.deliver(resident, 'Nobody said so');
      // The next look is planned; the clock is moved on to it instead of waiting.
      const [planned] = await world.query<{ wait: number }>(
        `select extract(epoch from next_look_at - now())::int as wait from look_schedules where integration_id = $1`,
        [integrationId],
      );
      world.expect(
        planned !== undefined && planned.wait <= FOUND_WITHIN,
        `the next look comes after ${planned?.wait} s`,
      );
      const recoverySeconds = await seconds(async () => {
        await world.query(`update look_schedules set next_look_at = now() where integration_id = $1`, [integrationId]);
        await waitFor(
          'polling to find it',
          async () => (await world.query(`select 1 from interactions where subject = 'Nobody said so'`)).length > 0,
        );
      });
      return { runs: 1, recoverySeconds };
    }),
};
