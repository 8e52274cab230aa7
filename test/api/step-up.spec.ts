import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';

let system: TestSystem;
/** Signed in just now. */
let ada: TestUser;
/** Signed in a while ago. */
let bob: TestUser;

const CONNECT = '/integrations/google/connect?sources=google_gmail';
const PAGE = { accept: 'text/html,application/xhtml+xml' };

beforeAll(async () => {
  system = await startTestSystem({ environment: { STEP_UP: 'on', STEP_UP_MINUTES: '10' } });
  ada = await system.signIn('Ada');
  bob = await system.signIn('Bob');
  await proveAgo(bob, 11);
});

afterAll(() => system?.stop());

/** Moves the proof of a user's session into the past, before any process has looked the session up. */
async function proveAgo(user: TestUser, minutes: number): Promise<void> {
  await system.database.query(
    `update sessions set proved_at = now() - make_interval(mins => $2) where user_id = $1 and revoked_at is null`,
    [user.userId, minutes],
  );
}

const refusalsOf = (user: TestUser) =>
  system.database.query<{ data: { operation: string } }>(
    `select data from audit_entries where user_id = $1 and action = 'session.step_up_required' order by sequence`,
    [user.userId],
  );

const location = async (user: TestUser, path: string, headers: Record<string, string> = {}) =>
  (await user.fetch(path, { headers })).headers.get('location');

describe('connecting an account', () => {
  it('is open to whoever signed in just now', async () => {
    expect(new URL((await location(ada, CONNECT, PAGE)) ?? '').origin).toBe(new URL(system.sandbox.url).origin);
    expect(await refusalsOf(ada)).toEqual([]);
  });

  it('leads whoever signed in long ago through a fresh sign-in and back', async () => {
    const page = new URL((await location(bob, CONNECT, PAGE)) ?? '', system.url);
    expect(page.pathname).toBe('/sign-in/again');
    expect(page.searchParams.get('returnTo')).toBe(CONNECT);
    expect((await refusalsOf(bob)).at(-1)).toEqual({ data: { operation: 'GoogleConnectController.connect' } });
  });

  it('tells a script why, and begins no flow', async () => {
    const before = await system.database.query(`select 1 from oauth_flows where user_id = $1`, [bob.userId]);
    const response = await bob.fetch(CONNECT, { headers: { accept: 'application/json' } });
    expect([response.status, await response.json()]).toEqual([
      403,
      { code: 'STEP_UP_REQUIRED', message: expect.stringMatching(/sign in again/i) },
    ]);
    expect(await system.database.query(`select 1 from oauth_flows where user_id = $1`, [bob.userId])).toEqual(before);
  });

  it('asks for nothing of somebody who is not signed in but to sign in', async () => {
    const response = await fetch(`${system.url}${CONNECT}`, { redirect: 'manual', headers: PAGE });
    expect(response.status).toBe(401);
  });
});

describe('making an API key', () => {
  const CREATE = `mutation { createApiKey(input: { name: "Reports", scopes: [SYNC_READ] }) { token userErrors { code } } }`;

  it('needs a fresh sign-in, and looking at and ending keys does not', async () => {
    const { errors } = await bob.graphql(CREATE);
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'STEP_UP_REQUIRED' }) }),
    ]);
    expect((await refusalsOf(bob)).at(-1)).toEqual({ data: { operation: 'ApiKeyResolver.createApiKey' } });
    await expect(bob.ask('{ apiKeys { id } }')).resolves.toEqual({ apiKeys: [] });
    await expect(ada.ask(CREATE)).resolves.toMatchObject({ createApiKey: { userErrors: [] } });
  });
});

describe('taking everything along', () => {
  it('needs a fresh sign-in to ask for it, and another one for each link', async () => {
    const asked = [
      [`mutation { exportMyData { export { id } userErrors { code } } }`, 'exportMyData'],
      [
        `mutation { createDataExportLink(input: { exportId: "${randomUUID()}" }) { path userErrors { code } } }`,
        'createDataExportLink',
      ],
    ] as const;
    for (const [mutation, operation] of asked) {
      const { errors } = await bob.graphql(mutation);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['STEP_UP_REQUIRED']);
      expect((await refusalsOf(bob)).at(-1)).toEqual({ data: { operation: `DataExportsResolver.${operation}` } });
      expect((await ada.graphql(mutation)).errors).toBeUndefined();
    }
    expect(await system.database.query(`select 1 from data_exports where user_id = $1`, [bob.userId])).toEqual([]);
    await expect(bob.ask('{ dataExports { id } }')).resolves.toEqual({ dataExports: [] });
  });
});

describe('a fresh sign-in', () => {
  it('opens what was refused, in a new session that replaces the old one', async () => {
    const carol = await system.signIn('Carol');
    await proveAgo(carol, 11);
    expect(await location(carol, CONNECT, PAGE)).toMatch(/^\/sign-in\/again/);
    const token = randomToken();
    await system.database.query(
      `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '5 minutes')`,
      [sha256(token), carol.userId],
    );
    const signedIn = await carol.fetch('/auth/link', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    expect(await location(carol, CONNECT, { ...PAGE, cookie })).toMatch(system.sandbox.url);
    expect((await carol.fetch(CONNECT, { headers: PAGE })).status).toBe(401);
  });

  it('is asked of Google as one', async () => {
    const begin = await fetch(`${system.url}/auth/google?fresh=1&returnTo=/settings`, { redirect: 'manual' });
    const { searchParams } = new URL(begin.headers.get('location') ?? '');
    expect([searchParams.get('prompt'), searchParams.get('max_age')]).toEqual(['login', '0']);
    const usual = await fetch(`${system.url}/auth/google`, { redirect: 'manual' });
    expect(new URL(usual.headers.get('location') ?? '').searchParams.get('max_age')).toBeNull();
  });
});
