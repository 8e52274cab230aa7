import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { type TestSystem, startTestSystem } from '../setup/index.js';

const origin = 'https://crm.example';
let system: TestSystem;

/** Behind a proxy that ends TLS, and without a Google project. */
beforeAll(async () => {
  system = await startTestSystem({
    environment: { PUBLIC_URL: origin, GOOGLE_CLIENT_ID: '', GOOGLE_CLIENT_SECRET: '' },
  });
});

afterAll(() => system?.stop());

async function signIn(headers: Record<string, string>): Promise<Response> {
  const token = randomToken();
  const [user] = await system.database.query<{ id: string }>(
    `insert into users (id, email, name) values (gen_random_uuid(), 'ada@people.example', 'Ada') returning id`,
  );
  await system.database.query(
    `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '5 minutes')`,
    [sha256(token), user!.id],
  );
  return fetch(`${system.url}/auth/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  });
}

describe('over HTTPS', () => {
  it('the cookie is for this host alone', async () => {
    const response = await signIn({ origin });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-omnicrm_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
  });

  it('a cookie without the prefix, which a sibling domain could have planted, is nobody', async () => {
    const cookie = (await signIn({ origin })).headers.getSetCookie()[0]!.split(';', 1)[0]!;
    const viewer = async (value: string) => {
      const response = await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, cookie: value },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      });
      return ((await response.json()) as { data: { viewer: { name: string } | null } }).data.viewer;
    };
    expect(await viewer(cookie)).toEqual({ name: 'Ada' });
    expect(await viewer(cookie.replace('__Host-', ''))).toBeNull();
  });

  it('the same host without TLS is another origin', async () => {
    expect((await signIn({ origin: 'http://crm.example' })).status).toBe(403);
  });
});

describe('without a Google project', () => {
  it('sign-in with Google is not offered, and not there', async () => {
    expect(await (await fetch(`${system.url}/auth/providers`)).json()).toEqual({ google: false, passkeys: true });
    for (const path of ['/auth/google', '/auth/google/callback?code=x&state=y']) {
      const response = await fetch(`${system.url}${path}`, { redirect: 'manual' });
      expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_CONFIGURED' }]);
    }
  });
});
