import { invalidCredentials } from '../http/api-error.js';
import { formFields, jsonResponse, type SandboxRequest, type SandboxResponse } from '../http/messages.js';
import type { OAuthContext } from './context.js';
import { identityClaims } from './id-token.js';

/** The token of an "Authorization: Bearer" header, or of `access_token` in the query. */
export function bearerToken(request: SandboxRequest): string | undefined {
  return (
    /^Bearer\s+(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ??
    request.query.get('access_token') ??
    undefined
  );
}

/** OpenID Connect's userinfo (v3), or the older form (v2) with `id` and `verified_email`. */
export function userinfo(context: OAuthContext, request: SandboxRequest, version: 2 | 3): SandboxResponse {
  const token = context.grants.findAccess(bearerToken(request) ?? '');
  const account = token && context.accounts.get(token.account);
  if (!account) return invalidCredentials().toResponse();
  const claims = identityClaims(account, token.scopes);
  if (version === 3) return jsonResponse(200, { sub: account.sub, ...claims });
  const { email_verified: verified, ...others } = claims;
  return jsonResponse(200, {
    id: account.sub,
    ...others,
    ...(verified === undefined ? {} : { verified_email: verified }),
  });
}

/** What a token is good for. */
export function tokenInfo(context: OAuthContext, request: SandboxRequest): SandboxResponse {
  const text =
    request.query.get('access_token') ?? formFields(request).get('access_token') ?? bearerToken(request) ?? '';
  const token = context.grants.findAccess(text);
  const account = token && context.accounts.get(token.account);
  if (!account) return jsonResponse(400, { error: 'invalid_token', error_description: 'Invalid Value' });
  return jsonResponse(200, {
    azp: token.clientId,
    aud: token.clientId,
    sub: account.sub,
    scope: token.scopes.join(' '),
    exp: String(Math.floor(token.expiresAt / 1000)),
    expires_in: String(Math.floor((token.expiresAt - context.now()) / 1000)),
    ...identityClaims(account, token.scopes),
    access_type: 'offline',
  });
}

/** The discovery document of the issuer; endpoints are on the host that was asked. */
export function openidConfiguration(context: OAuthContext, request: SandboxRequest): SandboxResponse {
  const base = `http://${request.headers['host'] ?? 'localhost'}`;
  return jsonResponse(200, {
    issuer: context.issuer,
    authorization_endpoint: `${base}/o/oauth2/v2/auth`,
    token_endpoint: `${base}/token`,
    userinfo_endpoint: `${base}/oauth2/v3/userinfo`,
    revocation_endpoint: `${base}/revoke`,
    jwks_uri: `${base}/oauth2/v3/certs`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    claims_supported: [
      'aud',
      'email',
      'email_verified',
      'exp',
      'family_name',
      'given_name',
      'iat',
      'iss',
      'name',
      'sub',
    ],
    code_challenge_methods_supported: ['S256'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
  });
}
