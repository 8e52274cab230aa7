import { approveAll, finishedBatch } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

export const f16: FaultRow = {
  id: 'F16',
  title: 'a page token expires in the middle of a listing',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const resident = await world.resident(1_200);
      await world.fault({
        kind: 'page_token',
        match: { method: 'gmail.users.messages.list', account: resident.email, path: 'pageToken' },
        times: 1,
      });
      const { batchId } = await approveAll(resident.user, resident.integrationId);
      const recoverySeconds = await seconds(() => finishedBatch(resident.user, batchId));
      return { runs: 1, recoverySeconds };
    }),
};
