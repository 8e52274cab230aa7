import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '../setup/content-hash.js';
import { type TestSystem, type TestUser, importAll, startTestSystem, waitFor } from '../setup/index.js';
import { isAlive } from '../setup/is-alive.js';

const NOT_THERE = '018f0000-0000-7000-8000-00000000dead';
const MAIL = { ada: 'ada@studio.example', bob: 'bob@studio.example', cia: 'cia@studio.example' };
const MESSAGES = 30;

interface Disconnection {
  imported: string;
  step: string;
  batches: number;
  batchesUndone: number;
  itemsRemoved: number;
  revoked: boolean | null;
}
interface Shown {
  id: string;
  source: string;
  status: string;
  scopes: string[];
  disconnection: Disconnection | null;
}
const DISCONNECTION = 'disconnection { imported step batches batchesUndone itemsRemoved revoked }';
const INTEGRATION = `id source status scopes ${DISCONNECTION}`;

let system: TestSystem;
let [ada, bob, cia]: TestUser[] = [];
let gmail: string;

const shown = async (user: TestUser, id: string) =>
  (await user.ask<{ integration: Shown }>(`query ($id: ID!) { integration(id: $id) { ${INTEGRATION} } }`, { id }))
    .integration;
const disconnect = async (user: TestUser, integrationId: string, imported: 'KEEP' | 'ERASE') =>
  (
    await user.ask<{ disconnectIntegration: { integration: Shown | null; userErrors: { code: string }[] } }>(
      `mutation ($input: DisconnectIntegrationInput!) {
        disconnectIntegration(input: $input) { integration { ${INTEGRATION} } userErrors { code } } }`,
      { input: { integrationId, imported } },
    )
  ).disconnectIntegration;
const preview = async (user: TestUser, id: string) =>
  (
    await user.ask<{ disconnectPreview: Record<string, number | boolean> | null }>(
      `query ($id: ID!) { disconnectPreview(integrationId: $id) { endsConsent batches items interactions contacts contactsKept } }`,
      { id },
    )
  ).disconnectPreview;
const disconnected = (user: TestUser, id: string) =>
  waitFor('the account to be disconnected', async () => {
    const now = await shown(user, id);
    return now.status === 'DISCONNECTED' ? now : null;
  });
const count = async (sql: string, ...values: unknown[]) =>
  (await system.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values))[0]!.n;
const tokensOf = (id: string) =>
  count(
    `integrations where id = $1 and (access_token_encrypted is not null or refresh_token_encrypted is not null)`,
    id,
  );
const push = () =>
  system.sandbox.admin<{ mailboxes: { account: string }[]; channels: { account: string }[] }>('GET', '/push');
const watchedAt = async (email: string) => {
  const { mailboxes, channels } = await push();
  return [...mailboxes, ...channels].filter(({ account }) => account === email).length;
};
/** How many tokens of an account Google still takes. */
const grantedAt = async (email: string) =>
  (await system.sandbox.admin<{ revoked: number }>('POST', '/tokens/revoke', { account: email })).revoked;
const mail = (to: string, from: string, subject: string) =>
  system.sandbox.admin('POST', `/accounts/${to}/messages`, {
    from: `${from} <${from.toLowerCase()}@clients.example>`,
    to,
    subject,
    text: `Text of ${subject}`,
  });
const told = async (user: TestUser) =>
  (
    await system.database.query<{ kind: string; body: string }>(
      `select kind, body from notifications where user_id = $1 order by created_at`,
      [user.userId],
    )
  ).filter(({ kind }) => kind === 'disconnected' || kind === 'undo_done');
const actions = async (user: TestUser) =>
  (
    await system.database.query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and action like 'integration.disconnect%' order by sequence`,
      [user.userId],
    )
  ).map(({ action }) => action);
const settled = () => waitFor('contacts to be settled', async () => (await count('unsettled_contacts')) === 0);

beforeAll(async () => {
  system = await startTestSystem({
    sandbox: ['--quota', 'off', ...Object.values(MAIL).flatMap((email) => ['--mailbox', 'empty', '--account', email])],
    environment: { SYNC_POLL_MINUTES: '1440' },
  });
  [ada, bob, cia] = [await system.signIn('Ada'), await system.signIn('Bob'), await system.signIn('Cia')];
  for (let index = 0; index < MESSAGES; index++) await mail(MAIL.ada, `Person${index}`, `Subject ${index}`);
  await mail(MAIL.bob, 'Bea', 'To Bob');
  gmail = (await ada.connect(['google_gmail'], MAIL.ada)).google_gmail!;
  await importAll(ada, gmail);
  await settled();
  await waitFor('the mailbox to be watched', async () => (await watchedAt(MAIL.ada)) > 0);
}, 300_000);
afterAll(() => system?.stop());

describe('disconnecting an account', () => {
  it("is a person's own affair", async () => {
    expect(await preview(bob!, gmail)).toBeNull();
    for (const id of [gmail, NOT_THERE])
      expect(await disconnect(bob!, id, 'ERASE')).toEqual({
        integration: null,
        userErrors: [{ code: 'INTEGRATION_NOT_FOUND' }],
      });
    expect((await shown(ada!, gmail)).status).toBe('ACTIVE');
  });

  it('says before what would go', async () => {
    const counts = {
      batches: expect.any(Number),
      items: MESSAGES,
      interactions: MESSAGES,
      contacts: MESSAGES,
      contactsKept: 0,
    };
    expect(await preview(ada!, gmail)).toEqual({ endsConsent: true, ...counts });
  });

  it('revokes, stops pushes, drops the tokens, and keeps what was imported', async () => {
    const before = await contentHash(system.database.query, ada!.userId);
    const { integration, userErrors } = await disconnect(ada!, gmail, 'KEEP');
    expect([integration?.status, userErrors]).toEqual(['DISCONNECTING', []]);
    expect(await disconnected(ada!, gmail)).toMatchObject({
      scopes: [],
      disconnection: { imported: 'KEEP', step: 'DONE', revoked: true, itemsRemoved: 0 },
    });
    expect(await tokensOf(gmail)).toBe(0);
    expect(await grantedAt(MAIL.ada)).toBe(0);
    expect([await watchedAt(MAIL.ada), await count('watches where integration_id = $1', gmail)]).toEqual([0, 0]);
    expect(await contentHash(system.database.query, ada!.userId)).toBe(before);
    expect(await actions(ada!)).toEqual(['integration.disconnect_requested', 'integration.disconnected']);
    expect(await told(ada!)).toEqual([
      { kind: 'disconnected', body: expect.stringMatching(/What was imported stays/) },
    ]);
  });

  it('reads nothing more of it, and changes nothing when it is asked for again', async () => {
    const { syncNow } = await ada!.ask<{ syncNow: { userErrors: { code: string }[] } }>(
      `mutation ($input: SyncNowInput!) { syncNow(input: $input) { userErrors { code } } }`,
      { input: { integrationId: gmail } },
    );
    expect(syncNow.userErrors).toEqual([{ code: 'RECONNECT_REQUIRED' }]);
    expect((await disconnect(ada!, gmail, 'KEEP')).integration?.status).toBe('DISCONNECTED');
    expect(await actions(ada!)).toHaveLength(2);
  });

  it('goes on where it was when it is connected again, and doubles nothing', async () => {
    await mail(MAIL.ada, 'Late', 'While it was away');
    expect((await ada!.connect(['google_gmail'], MAIL.ada)).google_gmail).toBe(gmail);
    expect(await shown(ada!, gmail)).toMatchObject({ status: 'ACTIVE', disconnection: null });
    await waitFor(
      'the message that came meanwhile',
      async () => (await count(`interactions where subject = 'While it was away'`)) === 1,
    );
    await settled();
    expect(await count('raw_events where user_id = $1', ada!.userId)).toBe(MESSAGES + 1);
    expect(await count('interactions where user_id = $1', ada!.userId)).toBe(MESSAGES + 1);
    expect(await count('contacts where user_id = $1', ada!.userId)).toBe(MESSAGES + 1);
    await waitFor('the mailbox to be watched again', async () => (await watchedAt(MAIL.ada)) > 0);
  });
});

describe('disconnecting and erasing', () => {
  it('takes everything back, but for what was edited, also when it is killed in the middle', async () => {
    const { contacts } = await ada!.ask<{ contacts: { edges: { node: { id: string; displayName: string } }[] } }>(
      `{ contacts(first: 1, search: "Person7") { edges { node { id displayName } } } }`,
    );
    const edited = contacts.edges[0]!.node;
    await ada!.ask(
      `mutation ($id: ID!) { updateContact(input: { id: $id, displayName: "By hand" }) { userErrors { code } } }`,
      { id: edited.id },
    );
    const outlook = await preview(ada!, gmail);
    expect(outlook).toMatchObject({
      items: MESSAGES + 1,
      interactions: MESSAGES + 1,
      contacts: MESSAGES,
      contactsKept: 1,
    });
    const before = await contentHash(system.database.query, bob!.userId);

    await system.worker.kill();
    await system.worker.start({ FAIL_POINT: 'after sync.undo' });
    await disconnect(ada!, gmail, 'ERASE').catch(() => null);
    await waitFor('the worker to die in the middle', () => !isAlive(system.worker.pid()));
    expect(await count(`sync_batches where integration_id = $1 and state in ('undoing', 'undone')`, gmail)).toBe(1);
    await system.worker.start({ FAIL_POINT: undefined });

    const { disconnection } = await disconnected(ada!, gmail);
    expect(disconnection).toMatchObject({ imported: 'ERASE', step: 'DONE', revoked: true, itemsRemoved: MESSAGES + 1 });
    for (const table of ['raw_events', 'interactions', 'undone_contacts', 'raw_event_versions', 'sync_previews'])
      expect([table, await count(`${table} where user_id = $1`, ada!.userId)]).toEqual([table, 0]);
    expect(await count('sync_cursors where integration_id = $1', gmail)).toBe(0);
    const left = await system.database.query(`select id, display_name from contacts where user_id = $1`, [ada!.userId]);
    expect(left).toEqual([{ id: edited.id, display_name: 'By hand' }]);
    expect(await count(`sync_batches where integration_id = $1 and state <> 'undone'`, gmail)).toBe(0);
    expect([await tokensOf(gmail), await grantedAt(MAIL.ada), await watchedAt(MAIL.ada)]).toEqual([0, 0, 0]);
    expect(await contentHash(system.database.query, bob!.userId)).toBe(before);
    expect((await told(ada!)).map(({ kind }) => kind)).not.toContain('undo_done');
    expect((await told(ada!)).at(-1)!.body).toMatch(new RegExp(`^${MESSAGES + 1} items .* are gone`));
  });

  it('begins anew when the account is connected again', async () => {
    await ada!.connect(['google_gmail'], MAIL.ada);
    const { ledger } = await importAll(ada!, gmail);
    expect(ledger.stored).toBe(MESSAGES + 1);
    await settled();
    expect(await count('contacts where user_id = $1', ada!.userId)).toBe(MESSAGES + 1);
  });

  it('can follow on keeping', async () => {
    await disconnect(ada!, gmail, 'KEEP');
    await disconnected(ada!, gmail);
    expect(await count('raw_events where user_id = $1', ada!.userId)).toBe(MESSAGES + 1);
    expect((await disconnect(ada!, gmail, 'ERASE')).integration?.status).toBe('DISCONNECTING');
    await disconnected(ada!, gmail);
    expect(await count('raw_events where user_id = $1', ada!.userId)).toBe(0);
  });
});

describe('while Google is away', () => {
  const away = () =>
    system.sandbox.admin('POST', '/faults', { kind: '503', match: { method: 'oauth.revoke' }, times: 10_000 });
  const back = () => system.sandbox.admin('DELETE', '/faults');
  let id: string;

  it('the account is not read, its tokens wait for Google, and a running import ends', async () => {
    id = (await bob!.connect(['google_gmail'], MAIL.bob)).google_gmail!;
    const { id: batchId } = await importAll(bob!, id);
    await system.database.query(`update sync_batches set state = 'paused', finished_at = null where id = $1`, [
      batchId,
    ]);
    await away();
    await disconnect(bob!, id, 'KEEP');
    await waitFor(
      'an attempt',
      async () => (await count('disconnections where integration_id = $1 and attempts > 0', id)) > 0,
    );
    expect(await shown(bob!, id)).toMatchObject({
      status: 'DISCONNECTING',
      disconnection: { step: 'LEAVING', revoked: null },
    });
    expect(await tokensOf(id)).toBe(1);
    expect(await count(`sync_batches where id = $1 and state = 'cancelled'`, batchId)).toBe(1);
    await expect(bob!.connect(['google_gmail'], MAIL.bob)).rejects.toThrow('DISCONNECTING');
  });

  it('it is told as soon as it is back', async () => {
    await back();
    await system.database.query(`update disconnections set not_before = now() where integration_id = $1`, [id]);
    expect((await disconnected(bob!, id)).disconnection).toMatchObject({ revoked: true });
    expect([await tokensOf(id), await grantedAt(MAIL.bob)]).toEqual([0, 0]);
  });

  it('the tokens go in the end, and the person is told what is left to do', async () => {
    await bob!.connect(['google_gmail'], MAIL.bob);
    await away();
    await disconnect(bob!, id, 'KEEP');
    await waitFor(
      'an attempt',
      async () => (await count('disconnections where integration_id = $1 and attempts > 0', id)) > 0,
    );
    await system.database.query(
      `update disconnections set attempts = 8, not_before = now() where integration_id = $1`,
      [id],
    );
    expect((await disconnected(bob!, id)).disconnection).toMatchObject({ revoked: false });
    expect(await tokensOf(id)).toBe(0);
    expect((await told(bob!)).at(-1)!.body).toMatch(/could not be told/);
    await back();
  });
});

describe('sources of one account', () => {
  it('share a consent, which ends with the last of them', async () => {
    const { google_gmail: mailId, google_calendar: calendarId } = await cia!.connect(
      ['google_gmail', 'google_calendar'],
      MAIL.cia,
    );
    await importAll(cia!, calendarId!);
    await waitFor('the calendar to be watched', async () => (await watchedAt(MAIL.cia)) > 0);
    expect(await preview(cia!, mailId!)).toMatchObject({ endsConsent: false });
    await disconnect(cia!, mailId!, 'KEEP');
    expect((await disconnected(cia!, mailId!)).disconnection).toMatchObject({ revoked: null });
    expect([await tokensOf(mailId!), await tokensOf(calendarId!)]).toEqual([0, 1]);
    expect(await watchedAt(MAIL.cia)).toBeGreaterThan(0);
    expect((await shown(cia!, calendarId!)).status).toBe('ACTIVE');

    expect(await preview(cia!, calendarId!)).toMatchObject({ endsConsent: true });
    await disconnect(cia!, calendarId!, 'KEEP');
    expect((await disconnected(cia!, calendarId!)).disconnection).toMatchObject({ revoked: true });
    expect([await watchedAt(MAIL.cia), await grantedAt(MAIL.cia)]).toEqual([0, 0]);
  });
});
