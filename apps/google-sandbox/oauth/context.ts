import type { AccountRegistry } from '../accounts/registry.js';
import type { Fault, FaultTarget } from '../faults/fault.js';
import type { AuthorizationRequest, IssuedCode, OneTimeStore } from './codes.js';
import type { Ledger } from '../ledger/ledger.js';
import type { GrantStore } from './grants.js';
import type { SigningKey } from './keys.js';

export interface OAuthClient {
  id: string;
  secret: string;
  /** Exact URIs; when empty, any http loopback URI will do. */
  redirectUris: readonly string[];
}

/** What the OAuth endpoints work on. */
export interface OAuthContext {
  accounts: AccountRegistry;
  client: OAuthClient;
  issuer: string;
  key: SigningKey;
  grants: GrantStore;
  ledger: Ledger;
  codes: OneTimeStore<IssuedCode>;
  pending: OneTimeStore<AuthorizationRequest>;
  nextFault(target: FaultTarget): Fault | undefined;
  now(): number;
}
