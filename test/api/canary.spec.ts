import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leaksInLogs, leaksInStores, secretsIn } from '../setup/leaks.js';
import { type TestSystem, type TestUser, approveAll, finishedBatch, startTestSystem, waitFor } from '../setup/index.js';

const ACCOUNT = 'owner@canary.example';
const WRITER = 'writer@canary.example';
const BODY = 'canary body 5f1c';
const GMAIL = 'google_gmail';

// A token, an address and a text, led through everything that may fail, while all that can be logged is logged.
describe('what is secret', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let integrationId: string;

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--account', ACCOUNT],
      environment: { LOG_LEVEL: 'trace' },
    });
    [ada, bob] = [await system.signIn('Ada Example'), await system.signIn('Bob Example')];
    for (const subject of ['First', 'Second', 'Third']) await write(subject);
    integrationId = (await ada.connect([GMAIL], ACCOUNT))[GMAIL]!;
  });
  afterAll(() => system?.stop());

  const write = (subject: string) =>
    system.sandbox.admin('POST', `/accounts/${ACCOUNT}/messages`, {
      from: `Canary Writer <${WRITER}>`,
      to: ACCOUNT,
      subject: `${subject} ${BODY}`,
      text: `${BODY}\n\nWrite to ${WRITER}.`,
    });
  const fault = (kind: string, more: object = {}) =>
    system.sandbox.admin('POST', '/faults', { kind, match: { method: 'gmail.users.*' }, times: 2, ...more });
  const look = () =>
    ada.graphql(`mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { batch { id } } }`, {
      id: integrationId,
    });
  const subjects = async () => {
    const { interactions } = await ada.ask<{ interactions: { edges: { node: { subject: string } }[] } }>(
      `{ interactions { edges { node { subject } } } }`,
    );
    return interactions.edges.map(({ node }) => node.subject);
  };
  const outputs = () => [system.api.output(), system.worker.output()];

  it.each([
    [`token ya29.${'a'.repeat(60)}`, 'an access token of Google'],
    [`token 1//0${'a'.repeat(50)}`, 'a refresh token of Google'],
    [`key omni_0123456789ab_${'a'.repeat(43)}`, 'an API key'],
    [`from ${WRITER}.`, 'an address of a person'],
    [`{"text":"${BODY}"}`, 'text of a message'],
  ])('is recognised: %s', (text, name) => {
    expect(secretsIn(text)).toEqual([name]);
  });

  it('goes through an import that meets faults, and through what comes after', async () => {
    const { batchId } = await approveAll(ada, integrationId, () => fault('500'));
    expect(await finishedBatch(ada, batchId)).toMatchObject({ ledger: { stored: 3 } });
    await fault('403');
    await look();
    await write('Fourth');
    await look();
    await waitFor('the fourth message', async () => (await subjects()).some((subject) => subject.startsWith('Fourth')));
  });

  it('is in what is asked for wrongly, too', async () => {
    const wrong = await ada.graphql(`{ contacts(search: "${WRITER}") { nothing } }`);
    expect(wrong.errors).toHaveLength(1);
    await ada.graphql(`query ($id: ID!) { contact(id: $id) { id } }`, { id: `${WRITER} ${BODY}` });
    await ada.fetch(`/nowhere?address=${WRITER}&text=${encodeURIComponent(BODY)}`);
    await ada.fetch(`/documents?name=${BODY}`, { method: 'POST', body: `${WRITER} ${BODY}` });
    const stranger = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ya29.${'a'.repeat(60)}` },
      body: `{"query": "{ contacts(search: \\"${WRITER}\\")`,
    });
    expect(await stranger.text()).not.toContain(WRITER);
  });

  it('goes through a lost consent', async () => {
    await system.sandbox.admin('POST', '/tokens/revoke', { account: ACCOUNT });
    await look();
    await waitFor('the integration to ask for consent anew', async () => {
      const { integrations } = await ada.ask<{ integrations: { status: string }[] }>('{ integrations { status } }');
      return integrations.some(({ status }) => status !== 'CONNECTED');
    });
  });

  it('is in no log, no audit entry, no job and no error', async () => {
    const logged = outputs().join('\n');
    // What is looked through is there: each request, and that Google refused.
    expect(logged).toContain('/graphql');
    expect(leaksInLogs(outputs())).toEqual([]);
    expect(await leaksInStores(system.database, system.environment)).toEqual([]);
  });

  it("is in no metric, and in nobody else's export", async () => {
    const metrics = await (await fetch(`${system.url}/metrics`)).text();
    expect(metrics).toContain('# HELP');
    expect(secretsIn(metrics)).toEqual([]);
    const exported = async (of: TestUser) => (await of.fetch('/contacts/export.csv')).text();
    expect(await exported(ada)).toContain(WRITER);
    expect(secretsIn(await exported(bob))).toEqual([]);
  });

  it('would be found where it does not belong', async () => {
    await system.database.query(`update sync_items set error_message = $1 where user_id = $2`, [
      `Could not read ${WRITER}`,
      ada.userId,
    ]);
    expect(await leaksInStores(system.database, system.environment)).toEqual([
      'errors in sync_items: an address of a person',
    ]);
    await system.database.query('update sync_items set error_message = null where user_id = $1', [ada.userId]);
  });
});
