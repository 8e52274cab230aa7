import { finishedBatch, approveAll } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds, type World } from '../world.js';

const MESSAGES = 120;
const RETRY_SECONDS = 3;
const REQUESTS = { GOOGLE_BATCH_SIZE: '5', GOOGLE_FETCH_CONCURRENCY: '4' };
/** Calls that may be on their way when the first of them is refused. */
const IN_FLIGHT = 5 * 4;

interface Call {
  at: number;
  status: number;
  fault?: string;
}

/** One kind of refusal in the middle of an import: waited for as asked, and no item pays for it with an attempt. */
async function refuse(world: World, fault: Record<string, unknown>): Promise<number> {
  const resident = await world.resident(MESSAGES);
  const account = resident.email;
  const { batchId } = await approveAll(resident.user, resident.integrationId, () =>
    world.fault({ ...fault, match: { method: 'gmail.users.messages.get', account }, times: 1 }),
  );
  const recovery = await seconds(() => finishedBatch(resident.user, batchId));
  const { calls } = await world.system.sandbox.admin<{ calls: { recent: Call[] } }>(
    'GET',
    `/ledger?account=${encodeURIComponent(account)}&calls=5000`,
  );
  const refusal = calls.recent.find((call) => call.fault !== undefined);
  world.expect(refusal !== undefined, 'the refusal did not happen');
  if (refusal && fault.retryAfter !== undefined) {
    const early = calls.recent.filter(({ at }) => at > refusal.at && at < refusal.at + RETRY_SECONDS * 1000 - 100);
    world.expect(early.length <= IN_FLIGHT, `${early.length} calls before the time that Google had named`);
  }
  const [burnt] = await world.query<{ count: number }>(
    `select count(*)::int as count from sync_items where batch_id = $1 and (state = 'failed' or attempts > 2)`,
    [batchId],
  );
  world.expect(burnt?.count === 0, `${burnt?.count} items paid for a refusal with attempts`);
  return recovery;
}

export const f08: FaultRow = {
  id: 'F08',
  title: '429 and 403 for quota, with and without a time to retry',
  run: (run) =>
    inWorld(run, { environment: REQUESTS }, async (world) => {
      const faults = [
        { kind: '429', retryAfter: RETRY_SECONDS },
        { kind: '403', retryAfter: RETRY_SECONDS },
        { kind: '429' },
        { kind: '403' },
      ];
      let recoverySeconds = 0;
      for (const fault of faults) recoverySeconds = Math.max(recoverySeconds, await refuse(world, fault));
      return { runs: faults.length, recoverySeconds };
    }),
};
