import { approveAll, finishedBatch, waitFor } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';
import { flush, ownRedis, truncateQueue } from './queue-faults.js';

const MESSAGES = 600;

export const f06: FaultRow = {
  id: 'F06',
  title: 'the queue is flushed in the middle of an import',
  run: async (run) => {
    const target = ownRedis(run.seed + 1);
    if (run.backend === 'redis') await flush(target);
    return inWorld(
      run,
      { environment: run.backend === 'redis' ? { REDIS_URL: target.toString() } : {} },
      async (world) => {
        const resident = await world.resident(MESSAGES);
        const { batchId } = await approveAll(resident.user, resident.integrationId);
        await waitFor(
          'a part to be stored',
          async () =>
            (await world.query<{ count: number }>(`select count(*)::int as count from raw_events`))[0]!.count > 0,
        );
        if (run.backend === 'redis') await flush(target);
        else await truncateQueue(world);
        return { runs: 1, recoverySeconds: await seconds(() => finishedBatch(resident.user, batchId)) };
      },
    );
  },
};
