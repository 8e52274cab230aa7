import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;

beforeAll(async () => {
  system = await startTestSystem();
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
});

afterAll(() => system?.stop());

interface Viewer {
  viewer: { id: string; name: string; role: string; sessions: { id: string; current: boolean }[] } | null;
}

const VIEWER = '{ viewer { id name role sessions { id current userAgent createdAt lastSeenAt } } }';
const REVOKE = `mutation ($id: ID!) { revokeSession(input: { sessionId: $id }) { session { id } userErrors { code field } } }`;

const own = () => ({ origin: system.url });
const json = { 'content-type': 'application/json' };
const send = (path: string, headers: Record<string, string>, body: unknown, method = 'POST') =>
  fetch(`${system.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
const viewerOf = async (cookie: string) => {
  const response = await send('/graphql', { ...own(), cookie }, { query: '{ viewer { id } }' });
  return ((await response.json()) as { data: Viewer }).data.viewer?.id ?? null;
};

/** A fresh one-time link of a user, as it would be printed. */
async function linkFor(user: TestUser): Promise<string> {
  const token = randomToken();
  await system.database.query(
    `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '5 minutes')`,
    [sha256(token), user.userId],
  );
  return token;
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';

describe('POST /auth/link', () => {
  it('signs in and sets a cookie that scripts cannot read', async () => {
    const response = await send('/auth/link', own(), { token: await linkFor(ada) });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^omnicrm_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await viewerOf(cookieOf(response))).toBe(ada.userId);
  });

  it('gives a new session, and the one that the browser held stops working', async () => {
    const before = cookieOf(await send('/auth/link', own(), { token: await linkFor(ada) }));
    expect(await viewerOf(before)).toBe(ada.userId);
    const after = cookieOf(await send('/auth/link', { ...own(), cookie: before }, { token: await linkFor(ada) }));
    expect(after).not.toBe(before);
    expect(await viewerOf(before)).toBeNull();
    expect(await viewerOf(after)).toBe(ada.userId);
  });

  it.each([
    [
      'a used link',
      async () => {
        const token = await linkFor(ada);
        await send('/auth/link', own(), { token });
        return { token };
      },
    ],
    ['an unknown link', () => ({ token: randomToken() })],
    ['an empty token', () => ({ token: '' })],
    ['a token that is no text', () => ({ token: { $ne: null } })],
    ['no token', () => ({})],
    ['a list', () => []],
  ])('refuses %s', async (_, body) => {
    const response = await send('/auth/link', own(), await body());
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'LINK_INVALID', message: expect.any(String) });
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('who is signed in', () => {
  it('is null without a session, and the person with one', async () => {
    expect(await viewerOf('')).toBeNull();
    expect(await viewerOf(`omnicrm_session=${randomToken()}`)).toBeNull();
    const { viewer } = await ada.ask<Viewer>(VIEWER);
    expect(viewer).toMatchObject({ id: ada.userId, name: 'Ada', role: 'USER' });
    expect(viewer?.sessions.filter(({ current }) => current)).toHaveLength(1);
  });

  it.each([
    '{ auditVerification { valid } }',
    '{ auditEntries { edges { cursor } } }',
    'mutation { signOut { signedOut } }',
  ])('matters to %s', async (query) => {
    const response = await send('/graphql', own(), { query });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('sessions', () => {
  it("are one's own: nobody sees or ends another's", async () => {
    const { viewer } = await bob.ask<Viewer>(VIEWER);
    const theirs = viewer!.sessions[0]!.id;
    const { viewer: me } = await ada.ask<Viewer>(VIEWER);
    expect(me!.sessions.map(({ id }) => id)).not.toContain(theirs);
    await expect(ada.ask(REVOKE, { id: theirs })).resolves.toEqual({
      revokeSession: { session: null, userErrors: [{ code: 'NOT_FOUND', field: 'sessionId' }] },
    });
    expect(await viewerOf(bob.cookie)).toBe(bob.userId);
  });

  it('end when they are revoked from another browser', async () => {
    const other = cookieOf(await send('/auth/link', own(), { token: await linkFor(ada) }));
    const response = await send('/graphql', { ...own(), cookie: other }, { query: VIEWER });
    const { data } = (await response.json()) as { data: Viewer };
    const { id } = data.viewer!.sessions.find(({ current }) => current)!;
    await expect(ada.ask(REVOKE, { id })).resolves.toEqual({ revokeSession: { session: { id }, userErrors: [] } });
    expect(await viewerOf(other)).toBeNull();
    await expect(ada.ask(REVOKE, { id })).resolves.toMatchObject({ revokeSession: { session: null } });
  });

  it('end at sign-out, and the cookie goes', async () => {
    const cookie = cookieOf(await send('/auth/link', own(), { token: await linkFor(ada) }));
    const response = await send('/graphql', { ...own(), cookie }, { query: 'mutation { signOut { signedOut } }' });
    expect(await response.json()).toEqual({ data: { signOut: { signedOut: true } } });
    expect(response.headers.getSetCookie()).toEqual(['omnicrm_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect(await viewerOf(cookie)).toBeNull();
  });

  it('are not asked for by something that is no id', async () => {
    const { errors } = await ada.graphql(REVOKE, { id: "' or true --" });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('the audit log', () => {
  interface Page {
    auditEntries: {
      edges: { cursor: string; node: { sequence: number; action: string; hash: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const PAGE = `query ($first: Int, $after: String) { auditEntries(first: $first, after: $after) {
    edges { cursor node { id sequence occurredAt actor action subjectType subjectId data hash } } pageInfo { hasNextPage endCursor } } }`;

  it("is one's own, newest first, in pages, and whole", async () => {
    const carol = await system.signIn('Carol');
    for (let count = 0; count < 4; count++) await send('/auth/link', own(), { token: await linkFor(carol) });
    const { auditEntries: newest } = await carol.ask<Page>(PAGE, { first: 3 });
    expect(newest.edges.map(({ node }) => node.sequence)).toEqual([5, 4, 3]);
    expect(newest.pageInfo.hasNextPage).toBe(true);
    const { auditEntries: older } = await carol.ask<Page>(PAGE, { first: 3, after: newest.pageInfo.endCursor });
    expect(older.edges.map(({ node }) => [node.sequence, node.action])).toEqual([
      [2, 'session.created'],
      [1, 'session.created'],
    ]);
    expect(older.pageInfo.hasNextPage).toBe(false);
    await expect(carol.ask('{ auditVerification { valid entries brokenAt } }')).resolves.toEqual({
      auditVerification: { valid: true, entries: 5, brokenAt: null },
    });
  });

  it.each(['nonsense', Buffer.from('["x"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url')])(
    'refuses the cursor %s',
    async (after) => {
      const { errors } = await ada.graphql(PAGE, { after });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('requests of other sites', () => {
  const evil = 'https://evil.example';
  const query = { query: 'mutation { signOut { signedOut } }' };

  it.each<[string, Record<string, string>]>([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['cross-site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'own' }],
    ['another origin', { origin: evil }],
    ['a sandboxed page', { origin: 'null' }],
    ['an old browser that says nothing', {}],
  ])('change nothing: %s', async (_, headers) => {
    const said = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'own' ? system.url : value]),
    );
    for (const type of [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ])
      for (const path of ['/graphql', '/auth/link', '/nowhere']) {
        const response = await send(path, { ...said, 'content-type': type, cookie: ada.cookie }, query);
        expect([response.status, await response.json()]).toMatchObject([403, { code: 'CROSS_SITE' }]);
      }
    expect(await viewerOf(ada.cookie)).toBe(ada.userId);
  });

  it('change nothing by GET either', async () => {
    const url = `/graphql?query=${encodeURIComponent(query.query)}`;
    const plain = await ada.fetch(url);
    expect(plain.ok).toBe(false);
    const preflighted = await ada.fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
    expect(preflighted.ok).toBe(false);
    expect(await viewerOf(ada.cookie)).toBe(ada.userId);
  });

  it('with forms do not reach GraphQL even from our own origin', async () => {
    const response = await send('/graphql', { ...own(), 'content-type': 'text/plain', cookie: ada.cookie }, query);
    expect(response.status).toBe(400);
  });

  it('are let through from our own pages', async () => {
    const headers = { ...own(), 'sec-fetch-site': 'same-origin', cookie: ada.cookie };
    const response = await send('/graphql', headers, { query: '{ viewer { id } }' });
    expect(await response.json()).toEqual({ data: { viewer: { id: ada.userId } } });
  });
});
