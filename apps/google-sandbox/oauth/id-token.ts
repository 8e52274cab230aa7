import { createHash } from 'node:crypto';
import type { Account } from '../accounts/account.js';
import type { SigningKey } from './keys.js';
import { SCOPE_EMAIL, SCOPE_PROFILE } from './scopes.js';

export interface IdTokenInput {
  issuer: string;
  clientId: string;
  account: Account;
  scopes: readonly string[];
  nonce: string | undefined;
  accessToken: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** The id_token of an answer that includes the scope "openid". */
export function makeIdToken(key: SigningKey, input: IdTokenInput): string {
  const issued = Math.floor(input.now / 1000);
  return key.sign({
    iss: input.issuer,
    azp: input.clientId,
    aud: input.clientId,
    sub: input.account.sub,
    ...identityClaims(input.account, input.scopes),
    at_hash: createHash('sha256').update(input.accessToken).digest().subarray(0, 16).toString('base64url'),
    ...(input.nonce ? { nonce: input.nonce } : {}),
    iat: issued,
    exp: issued + 3600,
  });
}

/** The claims about a person that the scopes "email" and "profile" open. */
export function identityClaims(account: Account, scopes: readonly string[]): Record<string, unknown> {
  const [givenName, ...familyName] = account.name.split(' ');
  return {
    ...(scopes.includes(SCOPE_EMAIL) ? { email: account.email, email_verified: true } : {}),
    ...(scopes.includes(SCOPE_PROFILE)
      ? { name: account.name, given_name: givenName, family_name: familyName.join(' ') }
      : {}),
  };
}
