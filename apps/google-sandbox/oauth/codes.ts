import { createHash, randomBytes } from 'node:crypto';

/** What an authorization request asks for, once it was checked. */
export interface AuthorizationRequest {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  state: string | undefined;
  nonce: string | undefined;
  challenge: string | undefined;
  challengeMethod: 'S256' | 'plain';
  offline: boolean;
  forceConsent: boolean;
  includeGranted: boolean;
  loginHint: string | undefined;
}

export interface IssuedCode {
  request: AuthorizationRequest;
  account: string;
  scopes: string[];
  /** Is a refresh token due? */
  refresh: boolean;
}

const LIFETIME_MS = 10 * 60_000;

/** Entries that can be taken once, within ten minutes. */
export class OneTimeStore<T> {
  private readonly entries = new Map<string, { value: T; expiresAt: number }>();

  constructor(
    private readonly prefix: string,
    private readonly now: () => number,
  ) {}

  put(value: T): string {
    for (const [key, entry] of this.entries) if (entry.expiresAt <= this.now()) this.entries.delete(key);
    const key = this.prefix + randomBytes(32).toString('base64url');
    this.entries.set(key, { value, expiresAt: this.now() + LIFETIME_MS });
    return key;
  }

  take(key: string): T | undefined {
    const entry = this.entries.get(key);
    this.entries.delete(key);
    return entry && entry.expiresAt > this.now() ? entry.value : undefined;
  }
}

/** Does the verifier belong to the challenge of the authorization request? Without a challenge there must be no verifier either. */
export function verifierMatches(request: AuthorizationRequest, verifier: string | null): boolean {
  if (!request.challenge) return verifier === null || verifier === '';
  if (!verifier) return false;
  const expected =
    request.challengeMethod === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier;
  return expected === request.challenge.replace(/=+$/, '');
}
