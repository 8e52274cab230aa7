import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CookieBrowser } from '../setup/cookie-browser.js';
import { type TestSystem, startTestSystem } from '../setup/index.js';
import { type PasskeyPerson, auditOf, newPerson, newPersonWithPasskey } from '../setup/passkey-person.js';
import { optionsOf, outcome, prove, register } from '../setup/passkeys.js';
import type { Deviation } from '../setup/software-authenticator.js';

let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem({ host: 'localhost' });
});
afterAll(() => system?.stop());

const person = (name: string) => newPerson(system, name);
const withPasskey = (name: string) => newPersonWithPasskey(system, name);

const PASSKEYS = '{ passkeys { id name backedUp createdAt lastUsedAt } }';
interface Passkeys {
  passkeys: { id: string; name: string; lastUsedAt: string | null }[];
}
const passkeysOf = async (browser: CookieBrowser) => (await browser.graphql<Passkeys>(PASSKEYS)).data.passkeys;

describe('a passkey', () => {
  it('is added by whoever is signed in, and is theirs alone', async () => {
    const [ada, bob] = [await withPasskey('Ada'), await person('Bob')];
    expect(await passkeysOf(ada.browser)).toEqual([
      expect.objectContaining({ name: 'Laptop', backedUp: false, lastUsedAt: null }),
    ]);
    expect(await passkeysOf(bob.browser)).toEqual([]);
    expect(await auditOf(system, ada.userId)).toContain('passkey.added');
    expect(await outcome(await new CookieBrowser(system.url).post('/auth/passkeys/registration/options'))).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it('asks for a key that names its person and is unlocked by them, and not for one that is there', async () => {
    const { browser, userId } = await withPasskey('Ada');
    expect(await optionsOf(browser, 'registration')).toMatchObject({
      rp: { id: 'localhost' },
      user: { id: Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url') },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: expect.any(String), type: 'public-key' }],
    });
  });

  it('is added once, and not to two people', async () => {
    const [ada, bob] = [await person('Ada'), await person('Bob')];
    const answer = ada.authenticator.register(await optionsOf(ada.browser, 'registration'));
    expect(await outcome(await ada.browser.post('/auth/passkeys/registration', { name: 'a', answer }))).toEqual({
      status: 201,
    });
    // What Ada made, with the challenge of Bob's browser: attestation `none` signs nothing.
    const { challenge } = await optionsOf(bob.browser, 'registration');
    const clientData = { type: 'webauthn.create', challenge, origin: system.url };
    const clientDataJSON = Buffer.from(JSON.stringify(clientData)).toString('base64url');
    const copied = { ...answer, response: { ...answer.response, clientDataJSON } };
    const body = { name: 'b', answer: copied };
    expect(await outcome(await bob.browser.post('/auth/passkeys/registration', body))).toEqual({
      status: 409,
      code: 'PASSKEY_KNOWN',
    });
    expect(await passkeysOf(bob.browser)).toEqual([]);
  });

  it.each<[string, Deviation]>([
    ['of another origin', { origin: 'https://evil.example' }],
    ['of another relying party', { rpId: 'evil.example' }],
    ['that nobody unlocked', { userVerified: false }],
    ['that was made to sign in', { type: 'webauthn.get' }],
  ])('is not added when it is one %s', async (_, deviation) => {
    const { browser, authenticator } = await person('Ada');
    const refused = await register(browser, authenticator, 'Laptop', deviation);
    expect(refused).toEqual({ status: 400, code: 'PASSKEY_INVALID' });
    expect(await passkeysOf(browser)).toEqual([]);
  });

  it.each([{}, { name: '', answer: {} }, { name: 'x', answer: { id: 'x' } }, { name: 'x', answer: null }])(
    'is not added from %j',
    async (body) => {
      const { browser } = await person('Ada');
      const response = await browser.post('/auth/passkeys/registration', body);
      expect(await outcome(response)).toEqual({ status: 400, code: 'PASSKEY_INVALID' });
    },
  );

  it('is renamed and removed by its owner only', async () => {
    const [ada, bob] = [await withPasskey('Ada'), await person('Bob')];
    const { id } = (await passkeysOf(ada.browser))[0]!;
    const rename = `mutation ($id: ID!) { renamePasskey(input: { passkeyId: $id, name: " Phone " }) { passkey { name } userErrors { code } } }`;
    const remove = `mutation ($id: ID!) { removePasskey(input: { passkeyId: $id }) { passkey { id } userErrors { code } } }`;
    expect((await bob.browser.graphql(rename, { id })).data).toEqual({
      renamePasskey: { passkey: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await bob.browser.graphql(remove, { id })).data).toEqual({
      removePasskey: { passkey: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await ada.browser.graphql(rename, { id })).data).toEqual({
      renamePasskey: { passkey: { name: 'Phone' }, userErrors: [] },
    });
    expect((await ada.browser.graphql(remove, { id })).data).toEqual({
      removePasskey: { passkey: { id }, userErrors: [] },
    });
    expect(await prove(new CookieBrowser(system.url), ada.authenticator)).toEqual({
      status: 400,
      code: 'PASSKEY_UNKNOWN',
    });
    expect((await auditOf(system, ada.userId)).slice(-2)).toEqual(['passkey.renamed', 'passkey.removed']);
  });
});

describe('signing in with a passkey', () => {
  let ada: PasskeyPerson;
  let bob: PasskeyPerson;
  beforeAll(async () => {
    [ada, bob] = [await withPasskey('Ada'), await withPasskey('Bob')];
  });

  it('needs nothing else, and makes a new session', async () => {
    const before = ada.browser.cookie;
    expect(await prove(ada.browser, ada.authenticator)).toEqual({ status: 204 });
    expect(ada.browser.cookie).not.toBe(before);
    expect(await ada.browser.viewer()).toBe(ada.userId);
    const old = await fetch(`${system.url}/events`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
    expect((await auditOf(system, ada.userId)).slice(-2)).toEqual([
      'session.revoked replaced at sign-in',
      'session.created passkey',
    ]);
    expect((await passkeysOf(ada.browser))[0]!.lastUsedAt).not.toBeNull();
  });

  it('is each for their own', async () => {
    const browser = new CookieBrowser(system.url);
    await prove(browser, bob.authenticator);
    expect(await browser.viewer()).toBe(bob.userId);
  });

  it('takes an answer once', async () => {
    const browser = new CookieBrowser(system.url);
    const answer = ada.authenticator.prove(await optionsOf(browser, 'sign-in'));
    expect((await browser.post('/auth/passkeys/sign-in', answer)).status).toBe(204);
    const again = await browser.post('/auth/passkeys/sign-in', answer);
    expect(await outcome(again)).toEqual({ status: 400, code: 'FLOW_INVALID' });
  });

  it('uses a challenge up even when the answer does not hold', async () => {
    const browser = new CookieBrowser(system.url);
    const options = await optionsOf(browser, 'sign-in');
    const wrong = await browser.post('/auth/passkeys/sign-in', ada.authenticator.prove(options, { rpId: 'x.example' }));
    expect(await outcome(wrong)).toEqual({ status: 400, code: 'PASSKEY_INVALID' });
    const right = await browser.post('/auth/passkeys/sign-in', ada.authenticator.prove(options));
    expect(await outcome(right)).toEqual({ status: 400, code: 'FLOW_INVALID' });
  });

  it('takes no answer from another browser', async () => {
    const [mine, theirs] = [new CookieBrowser(system.url), new CookieBrowser(system.url)];
    const options = await optionsOf(mine, 'sign-in');
    await optionsOf(theirs, 'sign-in');
    for (const browser of [theirs, new CookieBrowser(system.url)]) {
      const response = await browser.post('/auth/passkeys/sign-in', ada.authenticator.prove(options));
      expect(await outcome(response)).toEqual({ status: 400, code: 'FLOW_INVALID' });
      expect(await browser.viewer()).toBeNull();
    }
  });

  it('takes no answer to a challenge that is too old, or was for something else', async () => {
    const browser = new CookieBrowser(system.url);
    const late = await optionsOf(browser, 'sign-in');
    await system.database.query(`update passkey_challenges set expires_at = now() where used_at is null`);
    expect(await outcome(await browser.post('/auth/passkeys/sign-in', ada.authenticator.prove(late)))).toEqual({
      status: 400,
      code: 'FLOW_INVALID',
    });
    const other = await optionsOf(ada.browser, 'proof');
    expect(await outcome(await ada.browser.post('/auth/passkeys/sign-in', ada.authenticator.prove(other)))).toEqual({
      status: 400,
      code: 'FLOW_INVALID',
    });
  });

  it.each<[string, Deviation]>([
    ['of another origin', { origin: 'https://evil.example' }],
    ['of this host under another port', { origin: 'http://localhost:1' }],
    ['for another relying party', { rpId: 'evil.example' }],
    ['that nobody unlocked', { userVerified: false }],
    ['that names nobody', { userHandle: undefined }],
    ['that names somebody else', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
    ['of a key being made', { type: 'webauthn.create' }],
  ])('is refused with an answer %s', async (_, deviation) => {
    const browser = new CookieBrowser(system.url);
    const refused = await prove(browser, ada.authenticator, 'sign-in', deviation);
    expect(refused).toEqual({ status: 400, code: 'PASSKEY_INVALID' });
    expect(await browser.viewer()).toBeNull();
  });

  it('is refused with a signature of another key', async () => {
    const browser = new CookieBrowser(system.url);
    const options = await optionsOf(browser, 'sign-in');
    const [mine, theirs] = [ada.authenticator.prove(options), bob.authenticator.prove(options)];
    const mixed = { ...mine, response: { ...mine.response, signature: theirs.response.signature } };
    expect(await outcome(await browser.post('/auth/passkeys/sign-in', mixed))).toEqual({
      status: 400,
      code: 'PASSKEY_INVALID',
    });
  });

  it('is refused, and audited, when the counter does not go on: the passkey may be a copy', async () => {
    const carol = await withPasskey('Carol');
    const browser = new CookieBrowser(system.url);
    expect(await prove(browser, carol.authenticator, 'sign-in', { counter: 10 })).toEqual({ status: 204 });
    for (const counter of [10, 9, 0]) {
      const fresh = new CookieBrowser(system.url);
      const refused = await prove(fresh, carol.authenticator, 'sign-in', { counter });
      expect(refused).toEqual({ status: 400, code: 'PASSKEY_COPIED' });
      expect(await fresh.viewer()).toBeNull();
    }
    expect((await auditOf(system, carol.userId)).slice(-3)).toEqual(
      Array(3).fill('passkey.refused its counter did not go on'),
    );
    expect(await prove(browser, carol.authenticator, 'sign-in', { counter: 11 })).toEqual({ status: 204 });
  });

  it('is refused to who may not sign in any more', async () => {
    const dave = await withPasskey('Dave');
    await system.database.query(`update users set disabled_at = now() where id = $1`, [dave.userId]);
    expect(await prove(new CookieBrowser(system.url), dave.authenticator)).toEqual({
      status: 400,
      code: 'USER_DISABLED',
    });
  });

  it('believes no header about where it is', async () => {
    const browser = new CookieBrowser(system.url);
    const response = await browser.fetch('/auth/passkeys/sign-in/options', {
      method: 'POST',
      headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    });
    expect(await response.json()).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  });

  it('leaves nothing in the database with which anybody gets in', async () => {
    const browser = new CookieBrowser(system.url);
    const { challenge } = await optionsOf(browser, 'sign-in');
    const rows = await system.database.query<{ row: string }>(`select c::text as row from passkey_challenges c`);
    expect(rows.length).toBeGreaterThan(0);
    const text = JSON.stringify(rows);
    for (const secret of [challenge, browser.cookies.get('omnicrm_flow')!]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    }
  });
});
