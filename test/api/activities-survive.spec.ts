import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, importAll, startTestSystem, waitFor } from '../setup/index.js';

interface Shown {
  contact: { timeline: { edges: { node: { id: string; kind: string } }[] } } | null;
  tasks: { edges: { node: { title: string } }[] };
  documents: { edges: { node: { name: string } }[] };
  consents: { edges: { node: { source: string } }[] };
}

const ACCOUNT = 'ada@studio.example';

/** What is added by hand, in the face of everything else that changes contacts. */
describe('what is added by hand', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let batchId: string;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--account', ACCOUNT, '--quota', 'off'],
      environment: { SYNC_POLL_MINUTES: '1440' },
    });
    for (const name of ['Ann Ames', 'Bea Bond', 'Cia Cole'])
      await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
        from: `${name} <${name.split(' ')[0]!.toLowerCase()}@people.example>`,
        to: ACCOUNT,
        subject: `From ${name}`,
        text: 'Hello',
      });
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    const { google_gmail: integrationId } = await ada.connect(['google_gmail'], ACCOUNT);
    batchId = (await importAll(ada, integrationId!)).id;
    const { contacts } = await ada.ask<{ contacts: { edges: { node: { id: string; displayName: string } }[] } }>(
      `{ contacts { edges { node { id displayName } } } }`,
    );
    for (const { node } of contacts.edges) people[node.displayName.split(' ')[0]!] = node.id;
    await ada.ask(
      `mutation ($id: ID!) {
        createNote(input: { contactIds: [$id], text: "Likes tea" }) { userErrors { code } }
        logCall(input: { contactIds: [$id], direction: INBOUND, occurredAt: "2026-01-01T10:00:00Z" }) { userErrors { code } }
        createTask(input: { contactIds: [$id], title: "Send plans" }) { userErrors { code } }
        giveConsent(input: { contactId: $id, purpose: PHONE, source: "in person" }) { userErrors { code } }
      }`,
      { id: people.Bea },
    );
    await ada.fetch(`/documents?contactId=${people.Bea}&name=plan.txt`, { method: 'POST', body: 'plan' });
    await settled();
  });
  afterAll(() => system?.stop());

  const settled = () =>
    waitFor('the figures to follow', async () => {
      const [row] = await system.database.query<{ open: number }>(
        `select count(*)::int as open from unsettled_contacts`,
      );
      return row!.open === 0;
    });

  /** How much hangs on a contact: mails, calls, notes, tasks, documents, consents. */
  async function hanging(user: TestUser, id: string): Promise<number[]> {
    const { contact, tasks, documents, consents } = await user.ask<Shown>(
      `query ($id: ID!) {
        contact(id: $id) { timeline { edges { node { id kind } } } }
        tasks(filter: { contactId: $id }) { edges { node { title } } }
        documents(contactId: $id) { edges { node { name } } }
        consents(contactId: $id) { edges { node { source } } }
      }`,
      { id },
    );
    const kinds = contact?.timeline.edges.map(({ node }) => node.kind) ?? [];
    const of = (kind: string) => kinds.filter((one) => one === kind).length;
    return [of('EMAIL'), of('CALL'), of('NOTE'), ...[tasks, documents, consents].map(({ edges }) => edges.length)];
  }

  const change = async (query: string, variables: object) => {
    const { answer } = await ada.ask<{ answer: { userErrors: object[] } }>(query, { ...variables });
    expect(answer.userErrors).toEqual([]);
  };

  it('goes with a contact that is merged, and comes back with it', async () => {
    const [before, other] = [await hanging(ada, people.Bea!), await hanging(ada, people.Ann!)];
    expect([before, other]).toEqual([
      [1, 1, 1, 1, 1, 1],
      [1, 0, 0, 0, 0, 0],
    ]);
    await change(
      `mutation ($into: ID!, $id: ID!) { answer: mergeContacts(input: { intoId: $into, contactIds: [$id] }) { userErrors { code } } }`,
      { into: people.Ann, id: people.Bea },
    );
    await settled();
    expect(await hanging(ada, people.Ann!)).toEqual([2, 1, 1, 1, 1, 1]);
    await change(`mutation ($id: ID!) { answer: unmergeContact(input: { contactId: $id }) { userErrors { code } } }`, {
      id: people.Bea,
    });
    await settled();
    expect([await hanging(ada, people.Bea!), await hanging(ada, people.Ann!)]).toEqual([before, other]);
    expect(await hanging(bob, people.Bea!)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('stays, with its contact, when the import is undone and done again', async () => {
    const batch = (name: string) =>
      change(`mutation ($id: ID!) { answer: ${name}(input: { batchId: $id }) { userErrors { code message } } }`, {
        id: batchId,
      });
    const state = (wanted: string) =>
      waitFor(wanted, async () => {
        const { syncBatch } = await ada.ask<{ syncBatch: { state: string } }>(
          `query ($id: ID!) { syncBatch(id: $id) { state } }`,
          { id: batchId },
        );
        return syncBatch.state === wanted;
      });
    await batch('undoBatch');
    await state('UNDONE');
    await settled();
    expect(await hanging(ada, people.Bea!)).toEqual([0, 1, 1, 1, 1, 1]);
    expect(await ada.ask(`query ($id: ID!) { contact(id: $id) { id } }`, { id: people.Cia })).toEqual({
      contact: null,
    });
    await batch('redoBatch');
    await state('COMPLETED');
    await settled();
    expect(await hanging(ada, people.Bea!)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await hanging(ada, people.Cia!)).toEqual([1, 0, 0, 0, 0, 0]);
  });
});
