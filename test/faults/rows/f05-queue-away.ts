import { approveAll, distributed, finishedBatch } from '../../setup/index.js';
import type { FaultOutcome, FaultRow, FaultRun } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';
import { endConnections, flush, ownRedis, proxied } from './queue-faults.js';

const MESSAGES = 400;
const LONGEST_ANSWER = 2;

async function redisDies(run: FaultRun): Promise<FaultOutcome> {
  const target = ownRedis(run.seed);
  await flush(target);
  const proxy = await proxied(target);
  try {
    return await inWorld(run, { environment: { REDIS_URL: proxy.url } }, async (world) => {
      const resident = await world.resident(MESSAGES);
      const { batchId } = await approveAll(resident.user, resident.integrationId);
      await proxy.cut();
      for (const query of ['{ viewer { id } }', '{ contacts(first: 5) { totalCount } }']) {
        const answer = await seconds(() => resident.user.graphql(query));
        world.expect(answer <= LONGEST_ANSWER, `without Redis ${query} took ${answer.toFixed(1)} s`);
      }
      const other = await world.resident(30);
      const approval = await seconds(() => approveAll(other.user, other.integrationId));
      world.expect(approval <= 2 * LONGEST_ANSWER, `without Redis preview and approval took ${approval.toFixed(1)} s`);
      const recoverySeconds = await seconds(async () => {
        await proxy.open();
        await finishedBatch(resident.user, batchId);
        await world.look(other).catch(() => undefined);
      });
      const [left] = await world.query<{ count: number }>(
        `select count(*)::int as count from sync_batches where finished_at is null`,
      );
      world.expect(left?.count === 0, 'a batch that was approved without Redis did not finish');
      return { runs: 1, recoverySeconds };
    });
  } finally {
    await proxy.cut();
  }
}

/** Where the queue is in the database: its connections break in the middle of an import. */
function connectionsBreak(run: FaultRun): Promise<FaultOutcome> {
  return inWorld(run, {}, async (world) => {
    const resident = await world.resident(MESSAGES);
    const { batchId } = await approveAll(resident.user, resident.integrationId);
    await endConnections(world);
    const answer = await seconds(() => resident.user.graphql('{ viewer { id } }').catch(() => undefined));
    world.expect(answer <= LONGEST_ANSWER, `after its connections broke the API took ${answer.toFixed(1)} s to answer`);
    return { runs: 1, recoverySeconds: await seconds(() => finishedBatch(resident.user, batchId)) };
  });
}

export const f05: FaultRow = {
  id: 'F05',
  title: 'the queue is killed and comes back',
  notOn: (backend) =>
    backend === 'postgres' && !distributed
      ? 'the embedded database has one session, which is the database itself'
      : null,
  run: (run) => (run.backend === 'redis' ? redisDies(run) : connectionsBreak(run)),
};
