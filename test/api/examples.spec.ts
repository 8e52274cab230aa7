import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { newId } from '../../libs/platform/database/index.js';
import { type TestSystem, type TestUser, finishedBatch, startTestSystem } from '../setup/index.js';

const ACCOUNT = 'you@studio.example';
const examples = [...readFileSync('docs/api.md', 'utf8').matchAll(/```graphql\n([\s\S]*?)```/g)].map(
  ([, text]) => text!,
);

describe('the examples of docs/api.md', () => {
  let system: TestSystem;
  let user: TestUser;
  const variables: Record<string, unknown> = {
    search: 'client',
    viewId: newId(),
    threadId: newId(),
    questionId: newId(),
  };
  beforeAll(async () => {
    system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', ACCOUNT] });
    const message = { from: 'A Client <a@client.example>', to: ACCOUNT, subject: 'Plans', text: 'When do we meet?' };
    await system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, message);
    user = await system.signIn();
    variables.integrationId = (await user.connect(['google_gmail'])).google_gmail;
  });
  afterAll(() => system?.stop());

  /** What an answer brings that later examples ask with. */
  async function remember(data: Record<string, unknown>): Promise<void> {
    const { previewSync, approveSync, tagContacts, companies } = data as {
      tagContacts?: { change: { id: string } };
      companies?: { edges: { node: { id: string } }[] };
      previewSync?: { preview: { id: string; hash: string } };
      approveSync?: { batch: { id: string } };
    };
    if (previewSync) Object.assign(variables, { previewId: previewSync.preview.id, hash: previewSync.preview.hash });
    if (tagContacts) variables.changeId = tagContacts.change.id;
    if (companies) variables.companyId = companies.edges[0]?.node.id;
    if (!approveSync) return;
    variables.batchId = approveSync.batch.id;
    await finishedBatch(user, approveSync.batch.id);
    const { contacts } = await user.ask<{ contacts: { edges: { node: { id: string } }[] } }>(
      '{ contacts { edges { node { id } } } }',
    );
    variables.contactId = contacts.edges[0]!.node.id;
    variables.contactIds = [variables.contactId];
  }

  it('are there', () => expect(examples.length).toBeGreaterThan(7));

  it.each(examples.map((text) => [/(?:query|mutation) (\w+)/.exec(text)![1]!, text]))(
    '%s runs as written',
    async (_, text) => {
      const [operation] = parse(text).definitions;
      const wanted =
        operation!.kind === 'OperationDefinition'
          ? (operation!.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
          : [];
      const data = await user.ask<Record<string, unknown>>(
        text,
        Object.fromEntries(wanted.map((name) => [name, variables[name]])),
      );
      for (const value of Object.values(data)) {
        expect(value).not.toBeNull();
        expect((value as { userErrors?: unknown[] }).userErrors ?? []).toEqual([]);
      }
      await remember(data);
    },
  );
});
