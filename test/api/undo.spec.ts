import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '../setup/content-hash.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import {
  type TestSystem,
  type TestUser,
  importAll,
  startTestSystem,
  testEnvironment,
  waitFor,
} from '../setup/index.js';

const run = promisify(execFile);

const COUNTS = 'items restored interactions contacts keptTotal kept { contactId name reason }';
const BATCH = `id state undoneAt actions undoReport { ${COUNTS} }`;
const NOT_THERE = '018f0000-0000-7000-8000-00000000dead';

interface Batch {
  id: string;
  state: string;
  undoneAt: string | null;
  actions: string[];
  undoReport: Record<string, unknown> | null;
}
interface Changed {
  batch: Batch | null;
  userErrors: { code: string; message: string }[];
}
interface Contact {
  id: string;
  displayName: string;
  edited: boolean;
}

describe('undo over GraphQL', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let batchId: string;
  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--account', 'ada@studio.example', '--quota', 'off'],
      environment: { SYNC_POLL_MINUTES: '1440' },
    });
    for (const name of ['Ann', 'Bea', 'Cia'])
      await system.sandbox.admin('POST', '/accounts/ada@studio.example/messages', {
        from: `${name} <${name.toLowerCase()}@people.example>`,
        to: 'ada@studio.example',
        subject: `From ${name}`,
        text: 'Hello',
      });
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    const { google_gmail: integrationId } = await ada.connect(['google_gmail'], 'ada@studio.example');
    batchId = (await importAll(ada, integrationId!)).id;
  });
  afterAll(() => system?.stop());

  const change = async (user: TestUser, mutation: 'undoBatch' | 'redoBatch', id = batchId): Promise<Changed> =>
    (
      await user.ask<Record<string, Changed>>(
        `mutation ($input: BatchInput!) { ${mutation}(input: $input) { batch { ${BATCH} } userErrors { code message } } }`,
        { input: { batchId: id } },
      )
    )[mutation]!;
  const preview = async (user: TestUser, id = batchId) =>
    (
      await user.ask<{ undoPreview: Record<string, unknown> | null }>(
        `query ($id: ID!) { undoPreview(batchId: $id) { batch { id } contactNames ${COUNTS} } }`,
        { id },
      )
    ).undoPreview;
  const rename = (user: TestUser, input: object) =>
    user.graphql<{ updateContact: { contact: Contact | null; userErrors: { code: string }[] } }>(
      `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { id displayName edited interactionCount } userErrors { code } } }`,
      { input },
    );
  const contacts = async () =>
    (
      await ada.ask<{ contacts: { edges: { node: Contact }[] } }>(
        `{ contacts { edges { node { id displayName edited } } } }`,
      )
    ).contacts.edges
      .map(({ node }) => node)
      .sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
  const until = (state: string) =>
    waitFor(`the batch to be ${state}`, async () => {
      const { syncBatch } = await ada.ask<{ syncBatch: Batch }>(
        `query ($id: ID!) { syncBatch(id: $id) { ${BATCH} } }`,
        {
          id: batchId,
        },
      );
      return syncBatch.state === state ? syncBatch : null;
    });
  const hash = () => contentHash(system.database.query, ada.userId);

  it("renames a contact of one's own, for good", async () => {
    const [ann] = await contacts();
    expect(ann).toMatchObject({ displayName: 'Ann', edited: false });
    const { data } = await rename(ada, { id: ann!.id, displayName: 'Auntie Ann' });
    expect(data.updateContact).toEqual({
      contact: { id: ann!.id, displayName: 'Auntie Ann', edited: true, interactionCount: 1 },
      userErrors: [],
    });
    const foreign = await rename(bob, { id: ann!.id, displayName: 'Mine' });
    expect(foreign.data.updateContact).toEqual({ contact: null, userErrors: [{ code: 'CONTACT_NOT_FOUND' }] });
    const blank = await rename(ada, { id: ann!.id, displayName: '  ' });
    expect(blank.data.updateContact.userErrors).toEqual([{ code: 'BAD_USER_INPUT' }]);
    const long = await rename(ada, { id: ann!.id, displayName: 'x'.repeat(201) });
    expect(long.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect((await contacts())[0]).toMatchObject({ displayName: 'Auntie Ann' });
  });

  it('shows what an undo would do, to the owner alone', async () => {
    const [ann] = await contacts();
    expect(await preview(ada)).toEqual({
      batch: { id: batchId },
      items: 3,
      restored: 0,
      interactions: 3,
      contacts: 2,
      contactNames: ['Bea', 'Cia'],
      keptTotal: 1,
      kept: [{ contactId: ann!.id, name: 'Auntie Ann', reason: 'EDITED' }],
    });
    expect(await preview(bob)).toBeNull();
    expect(await preview(ada, 'not-an-id')).toBeNull();
  });

  it('undoes and does again; somebody else can do neither', async () => {
    const before = await hash();
    for (const mutation of ['undoBatch', 'redoBatch'] as const)
      for (const id of [batchId, NOT_THERE])
        expect(await change(bob, mutation, id)).toMatchObject({
          batch: null,
          userErrors: [{ code: 'BATCH_NOT_FOUND' }],
        });
    expect(await change(ada, 'redoBatch')).toMatchObject({ batch: null, userErrors: [{ code: 'NOT_UNDONE' }] });
    expect(await hash()).toBe(before);

    const both = await Promise.all([change(ada, 'undoBatch'), change(ada, 'undoBatch')]);
    for (const { batch, userErrors } of both) {
      expect(userErrors).toEqual([]);
      expect(batch).toMatchObject({ id: batchId, undoReport: { items: 3, contacts: 2, keptTotal: 1 } });
    }
    expect(await until('UNDONE')).toMatchObject({ undoneAt: expect.any(String), actions: ['REDO'] });
    expect((await contacts()).map(({ displayName }) => displayName)).toEqual(['Auntie Ann']);
    const { interactions } = await ada.ask<{ interactions: { edges: object[] } }>(
      `{ interactions { edges { cursor } } }`,
    );
    expect(interactions.edges).toEqual([]);

    expect((await change(ada, 'redoBatch')).userErrors).toEqual([]);
    expect(await until('COMPLETED')).toMatchObject({ undoneAt: null, undoReport: null });
    expect((await until('COMPLETED')).actions).toContain('UNDO');
    expect(await hash()).toBe(before);
  });

  it('can be undone from the command line, which shows first what that means', async () => {
    const omnicrm = async (...args: string[]) => {
      const { stdout } = await run(process.execPath, [resolve('dist/apps/cli/main.js'), ...args], {
        env: { ...testEnvironment(system.database.url), ...sandboxEnvironment(system.sandbox.url) },
      });
      return stdout;
    };
    const before = await hash();
    const shown = await omnicrm('undo', batchId);
    expect(shown).toContain('3 items go, with 3 e-mails and meetings');
    expect(shown).toContain('Bea');
    expect(await hash()).toBe(before);
    await omnicrm('undo', batchId, '--yes');
    await until('UNDONE');
    await omnicrm('redo', batchId);
    await until('COMPLETED');
    expect(await hash()).toBe(before);
    await expect(omnicrm('undo', NOT_THERE)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(NOT_THERE),
    });
  });
});
