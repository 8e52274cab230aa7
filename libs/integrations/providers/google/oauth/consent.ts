import type { SourceConnector } from '../../../domain/connector.js';
import { IDENTITY_SCOPES } from './scopes.js';

export interface ConsentRequest {
  readonly authUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly connectors: readonly SourceConnector[];
  readonly state: string;
  readonly codeChallenge: string;
  readonly nonce: string;
  /** The account that is probably meant; Google preselects it. */
  readonly loginHint: string | null;
}

/** The address of Google's consent page. Only the scopes of the chosen sources are asked for. */
export function consentUrl(request: ConsentRequest): string {
  const url = new URL(request.authUrl);
  const scopes = [...IDENTITY_SCOPES, ...request.connectors.flatMap(({ scopes }) => scopes.map(({ scope }) => scope))];
  const parameters = {
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: scopes.join(' '),
    state: request.state,
    nonce: request.nonce,
    code_challenge: request.codeChallenge,
    code_challenge_method: 'S256',
    // A refresh token, for sure: Google gives one with every consent, and only then.
    access_type: 'offline',
    prompt: 'consent',
    include_granted_scopes: 'true',
    ...(request.loginHint ? { login_hint: request.loginHint } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** People may untick scopes, so only a source with all of its scopes is connected. */
export function splitByGrant(
  connectors: readonly SourceConnector[],
  granted: readonly string[],
): { connected: string[]; declined: string[] } {
  const isGranted = ({ scopes }: SourceConnector) => scopes.every(({ scope }) => granted.includes(scope));
  return {
    connected: connectors.filter(isGranted).map(({ source }) => source),
    declined: connectors.filter((connector) => !isGranted(connector)).map(({ source }) => source),
  };
}
