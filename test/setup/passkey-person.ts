import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { CookieBrowser } from './cookie-browser.js';
import { register } from './passkeys.js';
import { SoftwareAuthenticator } from './software-authenticator.js';
import type { TestSystem } from './test-system.js';

/** Somebody with a browser and an authenticator. */
export interface PasskeyPerson {
  browser: CookieBrowser;
  authenticator: SoftwareAuthenticator;
  userId: string;
}

/** Makes a user who signed in with a link, and whose authenticator is not registered yet. */
export async function newPerson(system: TestSystem, name: string): Promise<PasskeyPerson> {
  const browser = new CookieBrowser(system.url);
  await browser.post('/auth/link', { token: new URL(await system.signInLink(name)).searchParams.get('token') });
  return { browser, authenticator: new SoftwareAuthenticator(system.url), userId: (await browser.viewer())! };
}

/** Like `newPerson`, with one passkey. */
export async function newPersonWithPasskey(system: TestSystem, name: string): Promise<PasskeyPerson> {
  const person = await newPerson(system, name);
  const { status } = await register(person.browser, person.authenticator);
  if (status !== 201) throw new Error(`registration: ${status}`);
  return person;
}

/** Opens a new one-time link of a user. */
export async function useLink(system: TestSystem, browser: CookieBrowser, userId: string): Promise<Response> {
  const token = randomToken();
  await system.database.query(
    `insert into sign_in_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '5 minutes')`,
    [sha256(token), userId],
  );
  return browser.post('/auth/link', { token });
}

/** The person's audit log, oldest first: actions, and the method of sign-ins. */
export async function auditOf(system: TestSystem, userId: string): Promise<string[]> {
  const rows = await system.database.query<{ entry: string }>(
    `select concat_ws(' ', action, data ->> 'method', data ->> 'reason') as entry from audit_entries
      where user_id = $1 order by sequence`,
    [userId],
  );
  return rows.map(({ entry }) => entry);
}
