import { waitFor } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

const TOLD_WITHIN = 60;

export const f11: FaultRow = {
  id: 'F11',
  title: 'invalid_grant',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const resident = await world.resident(40);
      await world.import(resident);
      const { user, email, integrationId, source } = resident;
      await world.deliver(resident, 'While away');
      await world.system.sandbox.admin('POST', '/tokens/revoke', { account: email });
      const told = await seconds(async () => {
        await user.ask(`mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { batch { id } } }`, {
          id: integrationId,
        });
        await waitFor('the notification', async () => {
          const { notifications } = await user.ask<{
            notifications: { edges: { node: { kind: string; subjectId: string } }[] };
          }>('{ notifications { edges { node { kind subjectId } } } }');
          return notifications.edges.some(({ node }) => node.kind === 'reconnect' && node.subjectId === integrationId);
        });
        await waitFor('the stream to tell', () => resident.watch.about(integrationId).length > 0);
      });
      world.expect(told <= TOLD_WITHIN, `the user was told after ${told.toFixed(0)} s`);
      const { integration } = await user.ask<{ integration: { status: string } }>(
        `query ($id: ID!) { integration(id: $id) { status } }`,
        { id: integrationId },
      );
      world.expect(integration.status === 'RECONNECT', `the account is ${integration.status}`);
      const recoverySeconds = await seconds(async () => {
        await user.connect([source], email);
        // The parked look goes on by itself.
        await waitFor('the message that came meanwhile', async () => {
          const [row] = await world.query<{ count: number }>(
            `select count(*)::int as count from interactions where subject = 'While away'`,
          );
          return row!.count === 1;
        });
      });
      return { runs: 1, recoverySeconds };
    }),
};
