import { approveAll, waitFor } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds, type Resident, type World } from '../world.js';

const UNDO = `mutation ($input: BatchInput!) { undoBatch(input: $input) { userErrors { code message } } }`;

async function undo(world: World, { user }: Resident, batchId: string): Promise<void> {
  const { undoBatch } = await user.ask<{ undoBatch: { userErrors: { code: string }[] } }>(UNDO, { input: { batchId } });
  world.expect(undoBatch.userErrors.length === 0, `the undo was refused: ${JSON.stringify(undoBatch.userErrors)}`);
  await waitFor('the undo', async () => {
    const [row] = await world.query<{ state: string }>(`select state from sync_batches where id = $1`, [batchId]);
    return row?.state === 'undone';
  });
}

const left = async (world: World, { user }: Resident) =>
  (
    await world.query<{ interactions: number; contacts: number; named: number }>(
      `select (select count(*)::int from interactions where user_id = $1) as interactions,
       (select count(*)::int from contacts where user_id = $1 and deleted_at is null) as contacts,
       (select count(*)::int from contacts where user_id = $1 and display_name = 'As I call them') as named`,
      [user.userId],
    )
  )[0]!;

export const f26: FaultRow = {
  id: 'F26',
  title: 'undo while a batch runs, and after edits by hand',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const running = await world.resident(400);
      const { batchId } = await approveAll(running.user, running.integrationId);
      await waitFor('a part to be on the timeline', async () => (await left(world, running)).interactions > 20);
      const recoverySeconds = await seconds(() => undo(world, running, batchId));
      const nothing = await left(world, running);
      world.expect(
        nothing.interactions === 0 && nothing.contacts === 0,
        `left after an undo: ${JSON.stringify(nothing)}`,
      );

      const edited = await world.resident(60);
      const { id } = await world.import(edited);
      const { contacts } = await edited.user.ask<{ contacts: { edges: { node: { id: string } }[] } }>(
        '{ contacts(first: 1) { edges { node { id } } } }',
      );
      await edited.user.ask(
        `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { id } } }`,
        {
          input: { id: contacts.edges[0]!.node.id, displayName: 'As I call them' },
        },
      );
      await undo(world, edited, id);
      const kept = await left(world, edited);
      world.expect(kept.named === 1 && kept.contacts === 1, `kept after an undo: ${JSON.stringify(kept)}`);
      const { syncBatch } = await edited.user.ask<{
        syncBatch: { undoReport: { kept: { name: string; reason: string }[] } | null };
      }>(`query ($id: ID!) { syncBatch(id: $id) { undoReport { kept { name reason } } } }`, { id });
      world.expect(
        syncBatch.undoReport?.kept.some(({ name, reason }) => name === 'As I call them' && reason === 'EDITED') ??
          false,
        'the edited contact is not named',
      );
      return { runs: 2, recoverySeconds };
    }),
};
