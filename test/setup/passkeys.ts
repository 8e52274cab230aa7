import type { CookieBrowser } from './cookie-browser.js';
import type { CeremonyOptions, Deviation, SoftwareAuthenticator } from './software-authenticator.js';

/** What became of a ceremony: its status, and the code of a refusal. */
export interface Outcome {
  status: number;
  code?: string;
}

/** Asks for the options of a ceremony. */
export async function optionsOf(
  browser: CookieBrowser,
  what: 'sign-in' | 'proof' | 'registration',
): Promise<CeremonyOptions> {
  const response = await browser.post(`/auth/passkeys/${what}/options`);
  if (!response.ok) throw new Error(`options of ${what}: ${response.status} ${await response.text()}`);
  return (await response.json()) as CeremonyOptions;
}

export async function outcome(response: Response): Promise<Outcome> {
  const text = await response.text();
  const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: string };
  return code === undefined ? { status: response.status } : { status: response.status, code };
}

/** Proves a passkey: signs in with it, or proves it as whoever the browser's session is of. */
export async function prove(
  browser: CookieBrowser,
  authenticator: SoftwareAuthenticator,
  what: 'sign-in' | 'proof' = 'sign-in',
  deviation: Deviation = {},
): Promise<Outcome> {
  const answer = authenticator.prove(await optionsOf(browser, what), deviation);
  return outcome(await browser.post(`/auth/passkeys/${what}`, answer));
}

/** Adds a passkey to whoever is signed in. */
export async function register(
  browser: CookieBrowser,
  authenticator: SoftwareAuthenticator,
  name = 'Laptop',
  deviation: Deviation = {},
): Promise<Outcome> {
  const answer = authenticator.register(await optionsOf(browser, 'registration'), deviation);
  return outcome(await browser.post('/auth/passkeys/registration', { name, answer }));
}
