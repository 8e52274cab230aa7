import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, importAll, startTestSystem, waitFor } from '../setup/index.js';

const MESSAGES = 60;
const ABSENT = '0197a0de-0000-7000-8000-00000000dead';

interface Anomaly {
  id: string;
  kind: string;
  userId: string | null;
  userName: string | null;
  count: number;
  facts: { name: string; value: number }[];
  seenAt: string | null;
}

/** Each kind, from what people and providers do to what an administrator sees. Bob does what everybody does. */
describe('anomalies', () => {
  let system: TestSystem;
  let [ada, bob, eve]: TestUser[] = [];

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: [
        '--mailbox',
        'empty',
        '--synthetic',
        String(MESSAGES),
        '--account',
        'ada@studio.example',
        '--quota',
        'off',
      ],
      environment: {
        SYNC_POLL_MINUTES: '1440',
        ANOMALY_SYNCS: '5',
        ANOMALY_REFUSALS: '12',
        ANOMALY_PUSHES: '4',
        ANOMALY_VOLUME_ITEMS: '40',
        ANOMALY_VOLUME_MINUTES: '0.01',
      },
    });
    [ada, bob, eve] = [await system.signIn('Ada'), await system.signIn('Bob'), await system.signIn('Eve')];
    await system.database.query(`update users set role = 'admin' where id = $1`, [eve.userId]);
  });
  afterAll(() => system?.stop());

  const FIELDS = 'id kind userId userName count facts { name value } seenAt';
  const list = async (openOnly = false) =>
    (
      await eve!.ask<{ anomalies: { edges: { node: Anomaly }[] } }>(
        `query ($openOnly: Boolean) { anomalies(openOnly: $openOnly) { edges { node { ${FIELDS} } } } }`,
        { openOnly },
      )
    ).anomalies.edges.map(({ node }) => node);
  const found = (kind: string) =>
    waitFor(`${kind} to be found`, async () => (await list()).find((anomaly) => anomaly.kind === kind));
  const factsOf = ({ facts }: Anomaly) => Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  const notified = () =>
    system.database.query<{ subject_id: string; title: string; body: string }>(
      `select subject_id, title, body from notifications where kind = 'anomaly' and user_id = $1`,
      [eve!.userId],
    );

  it('of many syncs asked for in a short time', async () => {
    const ask = (user: TestUser, times: number) =>
      Promise.all(
        Array.from({ length: times }, () =>
          user.graphql(`mutation { syncNow(input: { integrationId: "${ABSENT}" }) { userErrors { code } } }`),
        ),
      );
    await ask(bob!, 5);
    await ask(ada!, 6);
    const anomaly = await found('RAPID_SYNCS');
    expect(anomaly).toMatchObject({ userId: ada!.userId, userName: 'Ada', count: 6, seenAt: null });
    expect(factsOf(anomaly)).toEqual({ limit: 5, sync_asked: 6 });
  });

  it('of odd use of the API: what is refused, absent or not theirs, and keys that have ended', async () => {
    const { createApiKey: key } = await bob!.ask<{ createApiKey: { token: string; apiKey: { id: string } } }>(
      `mutation { createApiKey(input: { name: "k", scopes: [CONTACTS_READ] }) { token apiKey { id } } }`,
    );
    await bob!.ask(`mutation ($id: ID!) { revokeApiKey(input: { apiKeyId: $id }) { apiKey { id } } }`, {
      id: key.apiKey.id,
    });
    const { google_gmail: foreign } = await ada!.connect(['google_gmail'], 'ada@studio.example');
    for (let index = 0; index < 4; index++) {
      expect((await bob!.graphql('{ adminUsers { edges { cursor } } }')).errors).toHaveLength(1);
      await bob!.graphql(`{ integration(id: "${foreign}") { id } }`);
      expect((await bob!.fetch(`/documents/${ABSENT}/content`)).status).toBe(404);
      const withKey = await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key.token}` },
        body: JSON.stringify({ query: '{ contacts { edges { cursor } } }' }),
      });
      expect(withKey.status).toBe(401);
    }
    const anomaly = await waitFor('all of it to be counted', async () => {
      const candidate = (await list()).find(({ kind, userId }) => kind === 'API_PATTERN' && userId === bob!.userId);
      return candidate && candidate.count >= 16 ? candidate : null;
    });
    // Syncs of an account that Bob does not have were asked for above.
    expect(factsOf(anomaly)).toMatchObject({ limit: 12, forbidden: 4, key_refused: 4 });
    expect(factsOf(anomaly).not_found).toBeGreaterThanOrEqual(8);
    expect((await list()).filter(({ kind, userId }) => kind === 'API_PATTERN' && userId === eve!.userId)).toEqual([]);
  });

  it('of pushes that prove nothing', async () => {
    for (let index = 0; index < 5; index++) {
      const response = await fetch(`${system.url}/webhooks/google/gmail`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer forged' },
        body: JSON.stringify({ message: { data: '', messageId: String(index) } }),
      });
      expect(response.status).toBe(401);
    }
    expect(await found('REFUSED_PUSHES')).toMatchObject({ userId: null, userName: null, count: 5 });
  });

  it('of an unusual volume, against the own history', async () => {
    const { integrations } = await ada!.ask<{ integrations: { id: string }[] }>('{ integrations { id } }');
    const integrationId = integrations[0]!.id;
    await system.database.query(
      `with past as (
         insert into sync_batches (id, user_id, integration_id, source, kind, state, created_at, finished_at)
         select gen_random_uuid(), $1, $2, 'google_gmail', 'incremental', 'completed', now() - make_interval(days => day), now()
           from generate_series(1, 10) day
         returning id)
       insert into sync_batch_streams (user_id, batch_id, stream, name, mode, listed, done)
       select $1, id, 'mailbox', 'mailbox', 'changes', 3, true from past`,
      [ada!.userId, integrationId],
    );
    expect(await importAll(ada!, integrationId)).toMatchObject({ ledger: { listed: MESSAGES } });
    const anomaly = await found('SYNC_VOLUME');
    expect(anomaly).toMatchObject({ userId: ada!.userId });
    expect(anomaly.count).toBeGreaterThanOrEqual(MESSAGES);
    expect(factsOf(anomaly)).toEqual({ usual: 3, limit: 40 });
  });

  it('are told to administrators once, in words that name nobody, and to nobody else', async () => {
    const all = await list();
    await waitFor('the notifications', async () => (await notified()).length === all.length);
    const told = await notified();
    expect(told.map(({ subject_id }) => subject_id).sort()).toEqual(all.map(({ id }) => id).sort());
    for (const { title, body } of told) expect(`${title} ${body}`).not.toMatch(/Ada|Bob|@/);
    const others = await system.database.query(`select 1 from notifications where kind = 'anomaly' and user_id <> $1`, [
      eve!.userId,
    ]);
    expect(others).toEqual([]);
    // The same goes on, and stays one row and one notification.
    await eve!.ask('mutation { readNotifications(input: {}) { unread } }');
    const before = all.find(({ kind }) => kind === 'RAPID_SYNCS')!;
    for (let index = 0; index < 3; index++)
      await ada!.graphql(`mutation { syncNow(input: { integrationId: "${ABSENT}" }) { userErrors { code } } }`);
    await waitFor('the count to grow', async () => {
      const now = (await list()).find(({ id }) => id === before.id);
      return now && now.count >= before.count + 3;
    });
    expect(await list()).toHaveLength(all.length);
    expect(await notified()).toHaveLength(all.length);
  });

  it('are marked as seen, which is audited', async () => {
    const { id } = await found('RAPID_SYNCS');
    const mark = async (anomalyId: string) =>
      (
        await eve!.ask<{ markAnomalySeen: { anomaly: Anomaly | null; userErrors: { code: string }[] } }>(
          `mutation ($id: ID!) { markAnomalySeen(input: { anomalyId: $id }) { anomaly { ${FIELDS} } userErrors { code } } }`,
          { id: anomalyId },
        )
      ).markAnomalySeen;
    expect(await mark(id)).toMatchObject({ anomaly: { id, seenAt: expect.any(String) }, userErrors: [] });
    const { anomaly } = await mark(id);
    expect(anomaly).not.toBeNull();
    expect(await mark(ABSENT)).toEqual({ anomaly: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await list(true)).map((open) => open.id)).not.toContain(id);
    const entries = await system.database.query(
      `select subject_id from audit_entries where user_id = $1 and action = 'anomaly.seen'`,
      [eve!.userId],
    );
    expect(entries).toEqual([{ subject_id: id }]);
  });
});
