import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CookieBrowser } from '../setup/cookie-browser.js';
import { type TestSystem, startTestSystem } from '../setup/index.js';
import { type PasskeyPerson, newPersonWithPasskey } from '../setup/passkey-person.js';
import { optionsOf, outcome, prove } from '../setup/passkeys.js';

let system: TestSystem;
/** Both signed in a while ago, and have a passkey. */
let ada: PasskeyPerson;
let bob: PasskeyPerson;

beforeAll(async () => {
  system = await startTestSystem({ host: 'localhost', environment: { STEP_UP: 'on', STEP_UP_MINUTES: '10' } });
  [ada, bob] = [await newPersonWithPasskey(system, 'Ada'), await newPersonWithPasskey(system, 'Bob')];
  await system.database.query(`update sessions set proved_at = now() - interval '11 minutes'`);
  // A new process has looked up none of the sessions.
  await system.api.kill();
  await system.startApi();
});
afterAll(() => system?.stop());

const ID = '0197a0de-0000-7000-8000-000000000000';
const CLOSED = [
  'mutation { switchOnSecondFactor { on } }',
  'mutation { switchOffSecondFactor { on } }',
  `mutation { removePasskey(input: { passkeyId: "${ID}" }) { userErrors { code } } }`,
  'mutation { createApiKey(input: { name: "Reports", scopes: [SYNC_READ] }) { userErrors { code } } }',
];
const codeOf = async (browser: CookieBrowser, query: string) =>
  (await browser.graphql(query)).errors?.[0]?.extensions?.code;

describe('with STEP_UP on', () => {
  it('what decides how somebody signs in needs a fresh proof; looking and naming do not', async () => {
    for (const query of CLOSED) expect(await codeOf(ada.browser, query)).toBe('STEP_UP_REQUIRED');
    expect(await outcome(await ada.browser.post('/auth/passkeys/registration/options'))).toEqual({
      status: 403,
      code: 'STEP_UP_REQUIRED',
    });
    const rename = `mutation { renamePasskey(input: { passkeyId: "${ID}", name: "x" }) { userErrors { code } } }`;
    expect(await codeOf(ada.browser, rename)).toBeUndefined();
    expect(await codeOf(ada.browser, '{ passkeys { id } }')).toBeUndefined();
  });

  it("a proof by somebody else's passkey is none", async () => {
    expect(await prove(ada.browser, bob.authenticator, 'proof')).toEqual({ status: 400, code: 'PASSKEY_UNKNOWN' });
    expect(await codeOf(ada.browser, CLOSED[0]!)).toBe('STEP_UP_REQUIRED');
  });

  it("a proof by one's own passkey is a fresh sign-in, in a new session", async () => {
    const before = ada.browser.cookies.get('omnicrm_session');
    expect(await prove(ada.browser, ada.authenticator, 'proof')).toEqual({ status: 204 });
    expect(ada.browser.cookies.get('omnicrm_session')).not.toBe(before);
    for (const query of CLOSED) expect(await codeOf(ada.browser, query)).toBeUndefined();
    expect(await optionsOf(ada.browser, 'registration')).toMatchObject({ rp: { id: 'localhost' } });
    expect(await codeOf(bob.browser, CLOSED[0]!)).toBe('STEP_UP_REQUIRED');
  });
});
