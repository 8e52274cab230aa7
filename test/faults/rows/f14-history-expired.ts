import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

interface GapAnswer {
  syncBatches: {
    edges: { node: { kind: string; gapReport: { added: number; changed: number; deleted: number } | null } }[];
  };
}

export const f14: FaultRow = {
  id: 'F14',
  title: 'the history that was followed has expired',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const resident = await world.resident(80);
      await world.import(resident);
      const { user, email, integrationId } = resident;
      const account = `/accounts/${encodeURIComponent(email)}`;
      const { items } = await world.system.sandbox.admin<{ items: { id: string }[] }>(
        'GET',
        `${account}/items?type=message`,
      );
      await world.system.sandbox.admin('DELETE', `${account}/messages/${items[0]!.id}`);
      await world.system.sandbox.admin('POST', `${account}/messages/${items[1]!.id}/labels`, { add: ['STARRED'] });
      for (const subject of ['Missed one', 'Missed two']) await world.deliver(resident, subject);
      await world.system.sandbox.admin('POST', '/history/expire', { account: email });
      const recoverySeconds = await seconds(() => world.look(resident));
      const { syncBatches } = await user.ask<GapAnswer>(
        `query ($id: ID) { syncBatches(first: 5, integrationId: $id) { edges { node { kind gapReport { added changed deleted } } } } }`,
        { id: integrationId },
      );
      const resync = syncBatches.edges.find(({ node }) => node.kind === 'RESYNC')?.node;
      const gap = resync?.gapReport;
      world.expect(
        gap?.added === 2 && gap.deleted === 1 && gap.changed === 1,
        `the gap report says ${JSON.stringify(gap ?? null)}`,
      );
      await world.deliver(resident, 'After the gap');
      await world.look(resident);
      return { runs: 1, recoverySeconds };
    }),
};
