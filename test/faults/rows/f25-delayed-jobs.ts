import { approveAll, distributed, finishedBatch } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { type Resident, inWorld, seconds } from '../world.js';

const ACCOUNTS = 4;

export const f25: FaultRow = {
  id: 'F25',
  title: 'delayed jobs with two worker processes',
  notOn: () => (distributed ? null : 'the embedded database runs in one process tree'),
  run: (run) =>
    // The sweeper is off: what a delayed job should have done is not found otherwise.
    inWorld(run, { environment: { SWEEP_SECONDS: '600' } }, async (world) => {
      const second = await world.system.addWorker();
      try {
        const residents: Resident[] = [];
        for (let index = 0; index < ACCOUNTS; index++) residents.push(await world.resident(60));
        const recoverySeconds = await seconds(async () => {
          const batches = await Promise.all(
            residents.map(async ({ user, email, integrationId }) => {
              const refuse = () =>
                world.fault({
                  kind: '429',
                  retryAfter: 6,
                  match: { method: 'gmail.users.messages.get', account: email },
                  times: 2,
                });
              return { user, batchId: (await approveAll(user, integrationId, refuse)).batchId };
            }),
          );
          await Promise.all(batches.map(({ user, batchId }) => finishedBatch(user, batchId)));
        });
        return { runs: ACCOUNTS, recoverySeconds };
      } finally {
        await second.stop();
      }
    }),
};
