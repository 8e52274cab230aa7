import { finishedBatch } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { TcpProxy } from '../tcp-proxy.js';
import { inWorld, seconds } from '../world.js';

const PREVIEW = `mutation ($input: PreviewSyncInput!) { previewSync(input: $input) { preview { id hash } } }`;
const APPROVE = `mutation ($input: ApproveSyncInput!) { approveSync(input: $input) { batch { id } userErrors { code } } }`;

export const f10: FaultRow = {
  id: 'F10',
  title: 'the effect is there, the answer is lost',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const { user, integrationId } = await world.resident(20);
      const { previewSync } = await user.ask<{ previewSync: { preview: { id: string; hash: string } } }>(PREVIEW, {
        input: { integrationId, lookBackDays: null },
      });
      const input = { previewId: previewSync.preview.id, hash: previewSync.preview.hash };
      // The connection breaks as soon as the batch is there: its answer never arrives.
      const proxy = new TcpProxy(new URL(world.system.url));
      await proxy.open();
      const lost = user
        .fetch(`${proxy.url}graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: APPROVE, variables: { input } }),
        })
        .then((response) => response.text())
        .catch(() => null);
      const count = async (sql: string) => (await world.query<{ count: number }>(sql, [integrationId]))[0]!.count;
      const batches = () =>
        count(`select count(*)::int as count from sync_batches where integration_id = $1 and kind = 'initial'`);
      while ((await batches()) === 0) await new Promise((done) => setImmediate(done));
      await proxy.cut();
      await lost;
      const recoverySeconds = await seconds(async () => {
        const answers = await Promise.all(
          [1, 2, 3].map(() => user.ask<{ approveSync: { batch: { id: string } } }>(APPROVE, { input })),
        );
        const ids = new Set(answers.map(({ approveSync }) => approveSync.batch.id));
        world.expect(ids.size === 1 && (await batches()) === 1, 'asking again made another batch');
        await finishedBatch(user, [...ids][0]!);
      });
      return { runs: 1, recoverySeconds };
    }),
};
