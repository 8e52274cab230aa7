import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CookieBrowser } from '../setup/cookie-browser.js';
import { type TestSystem, startTestSystem, waitFor } from '../setup/index.js';
import { type PasskeyPerson, auditOf, newPersonWithPasskey, useLink } from '../setup/passkey-person.js';
import { optionsOf, outcome, prove } from '../setup/passkeys.js';
import { SoftwareAuthenticator } from '../setup/software-authenticator.js';
import { openSse } from '../setup/sse-client.js';

let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem({ host: 'localhost', environment: { ADMIN_SECOND_FACTOR: 'on' } });
});
afterAll(() => system?.stop());

const SWITCH_ON = 'mutation { switchOnSecondFactor { on userErrors { code } } }';
const REMOVE = `mutation ($id: ID!, $end: Boolean!) {
  removePasskey(input: { passkeyId: $id, endSecondFactor: $end }) { passkey { id } userErrors { code field } } }`;
const STATE = '{ viewer { asksForPasskey } passkeys { id } }';
interface State {
  viewer: { asksForPasskey: boolean };
  passkeys: { id: string }[];
}

/** Somebody whose sign-ins ask for their passkey. */
async function careful(name: string): Promise<PasskeyPerson> {
  const person = await newPersonWithPasskey(system, name);
  const { data } = await person.browser.graphql(SWITCH_ON);
  expect(data).toEqual({ switchOnSecondFactor: { on: true, userErrors: [] } });
  return person;
}

/** A browser of theirs that came with a link and has proved no passkey. */
async function waiting(userId: string): Promise<CookieBrowser> {
  const browser = new CookieBrowser(system.url);
  const response = await useLink(system, browser, userId);
  expect([response.status, await response.json()]).toEqual([200, { awaitsPasskey: true }]);
  return browser;
}

const codeOf = async (browser: CookieBrowser, query: string) =>
  (await browser.graphql(query)).errors?.[0]?.extensions?.code;

describe('a second factor', () => {
  it('is switched on by whoever has a passkey, and by nobody else', async () => {
    const { browser, userId } = await careful('Ada');
    expect((await browser.graphql<State>(STATE)).data.viewer.asksForPasskey).toBe(true);
    expect(await auditOf(system, userId)).toContain('second_factor.switched_on');
    const bob = await newPersonWithPasskey(system, 'Bob');
    const { passkeys } = (await bob.browser.graphql<State>(STATE)).data;
    await bob.browser.graphql(REMOVE, { id: passkeys[0]!.id, end: false });
    expect((await bob.browser.graphql(SWITCH_ON)).data).toEqual({
      switchOnSecondFactor: { on: false, userErrors: [{ code: 'NO_PASSKEY' }] },
    });
    expect((await useLink(system, new CookieBrowser(system.url), bob.userId)).status).toBe(204);
  });

  it('is what administrators need, where the installation says so', async () => {
    const { browser, userId } = await newPersonWithPasskey(system, 'Eve');
    await system.database.query(`update users set role = 'admin' where id = $1`, [userId]);
    const ask = () => browser.graphql('{ adminUsers { edges { cursor } } }');
    const [refusal] = (await ask()).errors!;
    expect(refusal).toMatchObject({ message: expect.stringMatching(/passkey/), extensions: { code: 'FORBIDDEN' } });
    expect(await auditOf(system, userId)).toContain('admin.refused second_factor');
    await browser.graphql(SWITCH_ON);
    expect((await ask()).errors).toBeUndefined();
  });

  it('keeps everything closed after a link, until the passkey is proved', async () => {
    const { authenticator, userId } = await careful('Ada');
    const browser = await waiting(userId);
    const before = browser.cookie;
    expect(await browser.viewer()).toBeNull();
    for (const query of ['{ contacts { totalCount } }', 'mutation { signOut { signedOut } }', SWITCH_ON])
      expect(await codeOf(browser, query)).toBe('PASSKEY_REQUIRED');
    for (const path of ['/events', '/contacts/export.csv', '/integrations/google/connect?sources=google_gmail'])
      expect(await outcome(await browser.fetch(path))).toEqual({ status: 403, code: 'PASSKEY_REQUIRED' });
    expect(await outcome(await browser.post('/auth/passkeys/registration/options'))).toMatchObject({ status: 403 });
    const page = await browser.fetch('/contacts/export.csv', { headers: { accept: 'text/html' } });
    expect(page.headers.get('location')).toBe('/sign-in/passkey?returnTo=%2Fcontacts%2Fexport.csv');

    expect(await prove(browser, authenticator, 'proof')).toEqual({ status: 204 });
    expect(browser.cookie).not.toBe(before);
    expect(await browser.viewer()).toBe(userId);
    const stream = await openSse(`${system.url}/events`, { cookie: browser.cookie });
    expect(stream.status).toBe(200);
    stream.close();
    expect((await fetch(`${system.url}/events`, { headers: { cookie: before } })).status).toBe(401);
    expect((await auditOf(system, userId)).slice(-3)).toEqual([
      'session.created link',
      'session.revoked replaced at sign-in',
      'session.created passkey',
    ]);
  });

  it("asks for the person's own passkeys, and takes no other", async () => {
    const [ada, bob] = [await careful('Ada'), await careful('Bob')];
    const browser = await waiting(ada.userId);
    const { allowCredentials } = await optionsOf(browser, 'proof');
    expect(allowCredentials).toHaveLength(1);
    expect(await prove(browser, bob.authenticator, 'proof')).toEqual({ status: 400, code: 'PASSKEY_UNKNOWN' });
    expect(await codeOf(browser, '{ passkeys { id } }')).toBe('PASSKEY_REQUIRED');
    expect(await prove(browser, ada.authenticator, 'proof')).toEqual({ status: 204 });
  });

  it('takes no proof that was asked for by somebody else', async () => {
    const [ada, bob] = [await careful('Ada'), await careful('Bob')];
    const browser = await waiting(ada.userId);
    const options = await optionsOf(browser, 'proof');
    await useLink(system, browser, bob.userId);
    const response = await browser.post(
      '/auth/passkeys/proof',
      bob.authenticator.prove({ ...options, allowCredentials: [] }),
    );
    expect(await outcome(response)).toEqual({ status: 400, code: 'FLOW_INVALID' });
    expect(await browser.viewer()).toBeNull();
  });

  it('waits for ten minutes, then is over', async () => {
    const { userId } = await careful('Ada');
    const browser = await waiting(userId);
    const [session] = await system.database.query<{ minutes: number }>(
      `select extract(epoch from idle_expires_at - created_at) / 60 as minutes from sessions
        where user_id = $1 and awaits_passkey and revoked_at is null`,
      [userId],
    );
    expect(Number(session!.minutes)).toBeCloseTo(10);
    await system.database.query(`update sessions set idle_expires_at = now() where awaits_passkey`);
    expect(await outcome(await browser.post('/auth/passkeys/proof/options'))).toMatchObject({ status: 401 });
  });

  it('can be given up: the session ends', async () => {
    const { authenticator, userId } = await careful('Ada');
    const browser = await waiting(userId);
    const before = browser.cookie;
    expect((await browser.fetch('/auth/passkeys/proof', { method: 'DELETE' })).status).toBe(204);
    expect(browser.cookies.has('omnicrm_session')).toBe(false);
    const old = await fetch(`${system.url}/auth/passkeys/proof/options`, {
      method: 'POST',
      headers: { cookie: before, origin: system.url },
    });
    expect(old.status).toBe(401);
    expect(await prove(browser, authenticator)).toEqual({ status: 204 });
  });

  it('is not asked for after a passkey, nor of who is signed in already', async () => {
    const { browser, authenticator, userId } = await careful('Ada');
    expect(await browser.viewer()).toBe(userId);
    const other = new CookieBrowser(system.url);
    expect(await prove(other, authenticator)).toEqual({ status: 204 });
    expect(await other.viewer()).toBe(userId);
  });

  it('does not show a session that waits among those that are signed in', async () => {
    const { browser, userId } = await careful('Ada');
    await waiting(userId);
    const { data } = await browser.graphql<{ viewer: { sessions: unknown[] } }>('{ viewer { sessions { id } } }');
    expect(data.viewer.sessions).toHaveLength(1);
  });

  it('ends with the last passkey, once its person said that it may', async () => {
    const { browser, userId } = await careful('Ada');
    const { id } = (await browser.graphql<State>(STATE)).data.passkeys[0]!;
    expect((await browser.graphql(REMOVE, { id, end: false })).data).toEqual({
      removePasskey: { passkey: null, userErrors: [{ code: 'LAST_PASSKEY', field: 'endSecondFactor' }] },
    });
    expect((await browser.graphql<State>(STATE)).data.passkeys).toHaveLength(1);
    expect((await browser.graphql(REMOVE, { id, end: true })).data).toEqual({
      removePasskey: { passkey: { id }, userErrors: [] },
    });
    expect((await browser.graphql<State>(STATE)).data.viewer.asksForPasskey).toBe(false);
    expect((await auditOf(system, userId)).slice(-2)).toEqual([
      'passkey.removed',
      'second_factor.switched_off the last passkey was removed',
    ]);
    expect((await useLink(system, new CookieBrowser(system.url), userId)).status).toBe(204);
  });

  it('is taken away by the operator from who lost it, and nobody else', async () => {
    const [ada, bob] = [await careful('Ada'), await careful('Bob')];
    const omnicrm = (...words: string[]) =>
      promisify(execFile)(process.execPath, [resolve('dist/apps/cli/main.js'), ...words], {
        env: system.environment as NodeJS.ProcessEnv,
      });
    const email = `${ada.userId}@people.example`;
    const { stdout } = await omnicrm('second-factor', 'off', '--user', email);
    expect(stdout).toMatch(/enough for them now/);
    expect((await omnicrm('second-factor', 'off', '--user', email)).stdout).toMatch(/no second factor/);
    const [entry] = await system.database.query<{ actor: string; data: object }>(
      `select actor, data from audit_entries where user_id = $1 and action = 'second_factor.switched_off'`,
      [ada.userId],
    );
    expect(entry).toEqual({ actor: 'system', data: { reason: 'taken away by the operator' } });
    const browser = new CookieBrowser(system.url);
    expect((await useLink(system, browser, ada.userId)).status).toBe(204);
    expect((await browser.graphql<State>(STATE)).data.passkeys).toHaveLength(1);
    await waiting(bob.userId);
  });
});

describe('a second factor after Google', () => {
  it('leads to where the passkey is proved, and from there to where one wanted to go', async () => {
    const browser = new CookieBrowser(system.url);
    const signIn = async () => {
      const begun = await browser.fetch('/auth/google?returnTo=%2Ftasks');
      const consent = new URL(begun.headers.get('location')!);
      const html = await (await fetch(consent)).text();
      const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
      const decided = await fetch(new URL('/o/oauth2/v2/auth', consent), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ request: field('request'), account: field('account'), decision: 'allow' }),
      });
      const callback = new URL(decided.headers.get('location')!);
      return (await browser.fetch(`${callback.pathname}${callback.search}`)).headers.get('location');
    };
    expect(await signIn()).toBe('/tasks');
    const userId = await browser.viewer();
    const authenticator = new SoftwareAuthenticator(system.url);
    const answer = authenticator.register(await optionsOf(browser, 'registration'));
    await browser.post('/auth/passkeys/registration', { name: 'Laptop', answer });
    await browser.graphql(SWITCH_ON);
    expect(await signIn()).toBe('/sign-in/passkey?returnTo=%2Ftasks');
    expect(await browser.viewer()).toBeNull();
    expect(await prove(browser, authenticator, 'proof')).toEqual({ status: 204 });
    await waitFor('the person to be signed in', async () => (await browser.viewer()) === userId);
  });
});
