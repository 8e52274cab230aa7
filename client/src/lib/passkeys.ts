import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { type PasskeyFailure, type PasskeyProblem, passkeyProblem } from './passkey-problem.js';

/** What became of it. `step-up`: the server wants a fresh sign-in first. */
export type PasskeyOutcome = { done: true } | { done: false; stepUp: boolean; problem: PasskeyProblem };

// Passkeys are used now and then, so their library is no part of the first load.
const library = () => import('@simplewebauthn/browser');

/** Whether this browser has passkeys at all. */
export const browserHasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

/**
 * Proves a passkey: `sign-in` with any that the person chooses, `proof` with one of whoever the session is of. When it is
 * done, the browser holds a new session.
 */
export function provePasskey(what: 'sign-in' | 'proof'): Promise<PasskeyOutcome> {
  return outcome(async () => {
    const { startAuthentication } = await library();
    const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>(`${what}/options`);
    await post(what, await startAuthentication({ optionsJSON }));
  });
}

/** Makes a passkey on a device that the person chooses, and adds it to them. @param name what to call it here */
export function addPasskey(name: string): Promise<PasskeyOutcome> {
  return outcome(async () => {
    const { startRegistration } = await library();
    const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>('registration/options');
    await post('registration', { name, answer: await startRegistration({ optionsJSON }) });
  });
}

/** Ends a session that waits for its passkey. */
export async function leaveProof(): Promise<void> {
  await fetch('/auth/passkeys/proof', { method: 'DELETE' }).catch(() => null);
}

class Failure extends Error {
  constructor(readonly why: PasskeyFailure) {
    super('The passkey did not work');
  }
}

async function outcome(ceremony: () => Promise<void>): Promise<PasskeyOutcome> {
  try {
    if (!browserHasPasskeys()) throw new Failure({ browser: 'Unsupported' });
    await ceremony();
    return { done: true };
  } catch (error) {
    const why = error instanceof Failure ? error.why : { browser: nameOf(error) };
    return { done: false, stepUp: 'server' in why && why.server === 'STEP_UP_REQUIRED', problem: passkeyProblem(why) };
  }
}

/** The browser's name of an error; the library wraps some in its own. */
function nameOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.name : 'Error';
}

/** @returns what the server answered; its library and the browser's agree on the shapes */
async function post<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  const response = await fetch(`/auth/passkeys/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) throw new Failure({ server: 'UNREACHABLE', message: null });
  const answer: unknown = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (response.ok) return answer as Answer;
  const { code, message } = answer as { code?: unknown; message?: unknown };
  throw new Failure({ server: String(code), message: typeof message === 'string' ? message : null });
}
