import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, startTestSystem, waitFor } from '../setup/index.js';

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;

beforeAll(async () => {
  system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', 'ada@studio.example'] });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
});

afterAll(() => system?.stop());

interface Made {
  createApiKey: { apiKey: { id: string; begins: string; scopes: string[] }; token: string; userErrors: unknown[] };
}

const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  apiKey { id name begins scopes createdAt expiresAt lastUsedAt } token userErrors { code } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiKey(input: { apiKeyId: $id }) { apiKey { id } userErrors { code field } } }`;
const CONTACTS = '{ contacts { edges { node { displayName } } } }';

async function makeKey(user: TestUser, ...scopes: string[]): Promise<{ id: string; token: string }> {
  const { createApiKey } = await user.ask<Made>(CREATE, { input: { name: 'Reports', scopes, expiresInDays: 30 } });
  return { id: createApiKey.apiKey.id, token: createApiKey.token };
}

/** Sends a request as a program would: without cookie, origin or anything else of a browser. */
async function send(token: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, codes: body.errors?.map(({ extensions }) => extensions.code) ?? [], ...body };
}

const auditOf = (user: TestUser, keyId: string) =>
  system.database
    .query<{ action: string }>(
      `select action from audit_entries where user_id = $1 and subject_id = $2 order by sequence`,
      [user.userId, keyId],
    )
    .then((rows) => rows.map(({ action }) => action));

describe('an API key', () => {
  it('is shown once, and only its hash is stored', async () => {
    const { createApiKey } = await ada.ask<Made>(CREATE, {
      input: { name: '  Reports ', scopes: ['CONTACTS_READ', 'CONTACTS_READ'], expiresInDays: 365 },
    });
    const { apiKey, token } = createApiKey;
    expect(token).toMatch(/^omni_[0-9a-f]{12}_[\w-]{43}$/);
    expect(apiKey).toMatchObject({ name: 'Reports', begins: token.slice(0, 17), scopes: ['CONTACTS_READ'] });
    const everywhere = await system.database.query<{ row: string }>(
      `select k::text as row from api_keys k union all select a::text from audit_entries a`,
    );
    expect(everywhere.filter(({ row }) => row.includes(token.slice(18)))).toEqual([]);
    const { apiKeys } = await ada.ask<{ apiKeys: { id: string }[] }>('{ apiKeys { id begins name lastUsedAt } }');
    expect(apiKeys).toContainEqual(expect.objectContaining({ id: apiKey.id, lastUsedAt: null }));
  });

  it("acts for its own person, without a cookie, from anywhere, and reads nobody else's", async () => {
    const [hers, his] = [await makeKey(ada, 'CONTACTS_READ'), await makeKey(bob, 'CONTACTS_READ')];
    await ada.ask(`mutation { createContact(input: { displayName: "Grace Only" }) { userErrors { code } } }`);
    const found = await send(hers.token, CONTACTS, { origin: 'https://tools.example', 'sec-fetch-site': 'cross-site' });
    expect(found).toMatchObject({
      status: 200,
      data: { contacts: { edges: [{ node: { displayName: 'Grace Only' } }] } },
    });
    expect((await send(his.token, CONTACTS)).data).toEqual({ contacts: { edges: [] } });
    // The key decides, whoever's cookie comes with it.
    expect((await send(his.token, CONTACTS, { cookie: ada.cookie })).data).toEqual({ contacts: { edges: [] } });
  });

  it('does what its scopes say, in nested fields too, and nothing of a refused operation runs', async () => {
    const reader = await makeKey(ada, 'CONTACTS_READ');
    const writer = await makeKey(ada, 'CONTACTS_WRITE');
    const syncer = await makeKey(ada, 'SYNC_READ');
    const make = (token: string, name: string, ask: string) =>
      send(token, `mutation { createContact(input: { displayName: "${name}" }) { ${ask} } }`);
    expect(await make(reader.token, 'By reader', 'userErrors { code }')).toMatchObject({
      status: 403,
      codes: ['FORBIDDEN'],
    });
    expect(await make(writer.token, 'Unseen', 'contact { displayName }')).toMatchObject({
      status: 403,
      codes: ['FORBIDDEN'],
    });
    expect(await make(writer.token, 'By writer', 'userErrors { code }')).toMatchObject({ status: 200, codes: [] });
    const { data } = await ada.graphql<{ contacts: { edges: { node: { displayName: string } }[] } }>(CONTACTS);
    expect(data.contacts.edges.map(({ node }) => node.displayName)).not.toContain('By reader');
    expect(data.contacts.edges.map(({ node }) => node.displayName)).not.toContain('Unseen');
    expect(
      (await send(reader.token, '{ contacts { edges { node { timeline(first: 1) { edges { node { id } } } } } } }'))
        .codes,
    ).toEqual(['FORBIDDEN']);
    expect((await send(syncer.token, '{ syncBatches { edges { node { id } } } }')).status).toBe(200);
    // The third time it would run compiled.
    for (let time = 0; time < 3; time++) {
      const mixed = await send(
        syncer.token,
        '{ syncBatches { edges { node { id } } } contacts { edges { node { displayName } } } }',
      );
      expect(mixed).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
      expect([mixed.data, mixed.errors?.[0]?.message]).toEqual([undefined, 'This API key lacks contacts:read.']);
    }
  });

  it.each([
    '{ viewer { id } }',
    '{ apiKeys { id } }',
    '{ auditEntries { edges { cursor } } }',
    'mutation { signOut { signedOut } }',
    'mutation { createApiKey(input: { name: "More", scopes: [SYNC_WRITE] }) { token } }',
    'mutation { revokeApiKey(input: { apiKeyId: "0197a0de-0000-7000-8000-000000000001" }) { userErrors { code } } }',
    '{ a: viewer { sessions { id } } }',
    'query { ...q } fragment q on Query { viewer { email } }',
  ])('never reaches %s', async (query) => {
    const all = await makeKey(
      ada,
      ...['CONTACTS', 'ACTIVITIES', 'SYNC'].flatMap((area) => [`${area}_READ`, `${area}_WRITE`]),
    );
    const answer = await send(all.token, query);
    expect(answer).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
    expect(answer.data).toBeUndefined();
  });

  it('opens POST /graphql only', async () => {
    const { token } = await makeKey(ada, 'CONTACTS_READ');
    const headers = { authorization: `Bearer ${token}` };
    for (const path of [
      '/contacts/export.csv',
      '/events',
      '/integrations/google/connect',
      `/graphql?query=${encodeURIComponent(CONTACTS)}`,
    ])
      expect([path, (await fetch(`${system.url}${path}`, { headers, redirect: 'manual' })).status]).toEqual([
        path,
        401,
      ]);
  });
});

describe('what is wrong with a key', () => {
  it('is told to nobody: one answer for all of it', async () => {
    const good = await makeKey(ada, 'CONTACTS_READ');
    const [expired, revoked] = [await makeKey(ada, 'CONTACTS_READ'), await makeKey(ada, 'CONTACTS_READ')];
    await system.database.query(
      `update api_keys set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1`,
      [expired.id],
    );
    await ada.ask(REVOKE, { id: revoked.id });
    const wrongSecret = `${good.token.slice(0, -43)}${'A'.repeat(43)}`;
    const unknown = `omni_${'0'.repeat(12)}_${'A'.repeat(43)}`;
    const answers = await Promise.all(
      [expired.token, revoked.token, wrongSecret, unknown, 'omni_x', 'nonsense', `${good.token}a`].map((token) =>
        send(token, CONTACTS),
      ),
    );
    const refusal = [{ message: 'This API key is not valid.', extensions: { code: 'UNAUTHENTICATED' } }];
    for (const { status, errors, data } of answers) expect([status, errors, data]).toEqual([401, refusal, undefined]);
    // A cookie does not make up for a wrong key.
    expect((await send(unknown, CONTACTS, { cookie: ada.cookie, origin: system.url })).status).toBe(401);
    expect((await send(good.token, CONTACTS)).status).toBe(200);
  });

  it('ends it at once where it is revoked, and within five seconds when another process did it', async () => {
    const { id, token } = await makeKey(ada, 'CONTACTS_READ');
    expect((await send(token, CONTACTS)).status).toBe(200);
    await ada.ask(REVOKE, { id });
    expect((await send(token, CONTACTS)).status).toBe(401);
    const other = await makeKey(ada, 'CONTACTS_READ');
    expect((await send(other.token, CONTACTS)).status).toBe(200);
    const began = Date.now();
    await system.database.query(`update api_keys set revoked_at = now() where id = $1`, [other.id]);
    await waitFor('the key to be refused', async () => (await send(other.token, CONTACTS)).status === 401);
    expect(Date.now() - began).toBeLessThan(6_000);
  });

  it('ends with its person', async () => {
    const dora = await system.signIn('Dora');
    const { token } = await makeKey(dora, 'CONTACTS_READ');
    await system.database.query(`update users set disabled_at = now() where id = $1`, [dora.userId]);
    expect((await send(token, CONTACTS)).status).toBe(401);
  });

  it("is for its own person to end: others' keys do not exist", async () => {
    const { id, token } = await makeKey(ada, 'CONTACTS_READ');
    await expect(bob.ask(REVOKE, { id })).resolves.toEqual({
      revokeApiKey: { apiKey: null, userErrors: [{ code: 'NOT_FOUND', field: 'apiKeyId' }] },
    });
    expect(
      (await bob.ask<{ apiKeys: { id: string }[] }>('{ apiKeys { id } }')).apiKeys.map((key) => key.id),
    ).not.toContain(id);
    expect((await send(token, CONTACTS)).status).toBe(200);
  });
});

describe('making a key', () => {
  it.each([
    ['no name', { name: ' ', scopes: ['SYNC_READ'] }],
    ['no scope', { name: 'x', scopes: [] }],
    ['no time', { name: 'x', scopes: ['SYNC_READ'], expiresInDays: 0 }],
    ['more than a year', { name: 'x', scopes: ['SYNC_READ'], expiresInDays: 366 }],
    ['an unknown scope', { name: 'x', scopes: ['ADMIN'] }],
  ])('is refused with %s', async (_, input) => {
    const { errors } = await ada.graphql(CREATE, { input });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('is audited, as are its end and its first use of a day', async () => {
    const { id, token } = await makeKey(bob, 'CONTACTS_READ');
    for (let time = 0; time < 3; time++) await send(token, CONTACTS);
    await bob.ask(REVOKE, { id });
    expect(await auditOf(bob, id)).toEqual(['api_key.created', 'api_key.used', 'api_key.revoked']);
  });

  it('notes its use at most once a minute, and audits the next day again', async () => {
    const { id, token } = await makeKey(bob, 'CONTACTS_READ');
    await system.database.query(`update api_keys set last_used_at = now() - interval '1 day' where id = $1`, [id]);
    await send(token, CONTACTS);
    const used = () =>
      system.database.query<{ at: Date }>(`select last_used_at as at from api_keys where id = $1`, [id]);
    const first = await used();
    expect(Date.now() - new Date(first[0]!.at).getTime()).toBeLessThan(60_000);
    await send(token, CONTACTS);
    expect(await used()).toEqual(first);
    expect(await auditOf(bob, id)).toEqual(['api_key.created', 'api_key.used']);
  });

  it('stops at fifty', async () => {
    const eve = await system.signIn('Eve');
    await system.database.query(
      `insert into api_keys (id, user_id, name, prefix, token_hash, scopes, expires_at)
       select gen_random_uuid(), $1, 'old', 'e' || n, '\\x00', '{sync:read}', now() + interval '1 day' from generate_series(1, 50) n`,
      [eve.userId],
    );
    await expect(eve.ask(CREATE, { input: { name: 'x', scopes: ['SYNC_READ'] } })).resolves.toEqual({
      createApiKey: { apiKey: null, token: null, userErrors: [{ code: 'TOO_MANY' }] },
    });
  });
});
