import { faultEffect } from '../faults/effect.js';
import { ApiError } from '../http/api-error.js';
import {
  emptyResponse,
  formFields,
  jsonResponse,
  type SandboxRequest,
  type SandboxResponse,
} from '../http/messages.js';
import { verifierMatches } from './codes.js';
import type { OAuthContext } from './context.js';
import { ACCESS_TOKEN_SECONDS, type GrantSubject } from './grants.js';
import { makeIdToken } from './id-token.js';

const NO_STORE = { 'cache-control': 'no-cache, no-store, max-age=0, must-revalidate', pragma: 'no-cache' };

/** The token endpoint: authorization_code and refresh_token. */
export function tokenEndpoint(context: OAuthContext, request: SandboxRequest): SandboxResponse {
  const form = formFields(request);
  const client = clientOf(request, form);
  if (client.id !== context.client.id) return refusal(401, 'invalid_client', 'The OAuth client was not found.');
  if (client.secret !== context.client.secret) return refusal(401, 'invalid_client', 'Unauthorized');
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return faulty(context, request, '', 'oauth.token') ?? exchangeCode(context, form);
    case 'refresh_token':
      return refresh(context, request, form);
    default:
      return refusal(400, 'unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type') ?? ''}`);
  }
}

function exchangeCode(context: OAuthContext, form: URLSearchParams): SandboxResponse {
  const issued = context.codes.take(form.get('code') ?? '');
  if (!issued) return refusal(400, 'invalid_grant', 'Bad Request');
  if (form.get('redirect_uri') !== issued.request.redirectUri)
    return refusal(400, 'redirect_uri_mismatch', 'Bad Request');
  if (!verifierMatches(issued.request, form.get('code_verifier')))
    return refusal(400, 'invalid_grant', 'Invalid code verifier.');
  const subject = { account: issued.account, clientId: issued.request.clientId, scopes: issued.scopes };
  const refreshToken = issued.refresh ? context.grants.issueRefresh(subject) : undefined;
  return answer(context, subject, refreshToken, issued.request.nonce);
}

function refresh(context: OAuthContext, request: SandboxRequest, form: URLSearchParams): SandboxResponse {
  const entry = context.grants.findRefresh(form.get('refresh_token') ?? '');
  const response = refreshed(context, request, entry);
  context.ledger.record({
    at: context.now(),
    method: 'oauth.token',
    account: entry?.account ?? '',
    units: 0,
    status: response.status,
  });
  return response;
}

function refreshed(
  context: OAuthContext,
  request: SandboxRequest,
  entry: ReturnType<OAuthContext['grants']['findRefresh']>,
): SandboxResponse {
  const fault = faulty(context, request, entry?.account ?? '', 'oauth.token');
  if (fault) return fault;
  if (!entry || entry.clientId !== context.client.id)
    return refusal(400, 'invalid_grant', 'Token has been expired or revoked.');
  const { account, clientId, scopes } = entry;
  return answer(context, { account, clientId, scopes }, undefined, undefined);
}

function answer(
  context: OAuthContext,
  subject: GrantSubject,
  refreshToken: string | undefined,
  nonce: string | undefined,
): SandboxResponse {
  const account = context.accounts.get(subject.account);
  if (!account) return refusal(400, 'invalid_grant', 'Account has been deleted');
  const accessToken = context.grants.issueAccess(subject);
  const { issuer } = context;
  const { clientId, scopes } = subject;
  return jsonResponse(
    200,
    {
      access_token: accessToken,
      expires_in: ACCESS_TOKEN_SECONDS,
      ...(refreshToken ? { refresh_token: refreshToken } : {}),
      scope: scopes.join(' '),
      token_type: 'Bearer',
      ...(scopes.includes('openid')
        ? {
            id_token: makeIdToken(context.key, {
              issuer,
              clientId,
              account,
              scopes,
              nonce,
              accessToken,
              now: context.now(),
            }),
          }
        : {}),
    },
    NO_STORE,
  );
}

/** The revocation endpoint: ends the grant of an access or refresh token. */
export function revokeEndpoint(context: OAuthContext, request: SandboxRequest): SandboxResponse {
  const token = formFields(request).get('token') ?? request.query.get('token') ?? '';
  const { account = '' } = context.grants.findRefresh(token) ?? context.grants.findAccess(token) ?? {};
  const fault = faulty(context, request, account, 'oauth.revoke');
  if (fault) return fault;
  if (!context.grants.revoke(token)) return refusal(400, 'invalid_token', 'Token expired or revoked');
  return jsonResponse(200, {});
}

function clientOf(request: SandboxRequest, form: URLSearchParams): { id: string; secret: string } {
  const basic = /^Basic\s+(.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  if (!basic) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { id: formDecode(id), secret: formDecode(secret.join(':')) };
}

function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

function faulty(
  context: OAuthContext,
  request: SandboxRequest,
  account: string,
  method: string,
): SandboxResponse | undefined {
  const fault = context.nextFault({ method, account, path: request.path });
  if (!fault) return undefined;
  const effect = faultEffect(fault, context.now());
  if (!(effect instanceof ApiError)) return { ...emptyResponse(200), body: '{"access_token":"', fault: effect };
  const { status, reason, message } = effect.shape;
  return refusal(status, reason, message);
}

function refusal(status: number, error: string, description: string): SandboxResponse {
  return jsonResponse(status, { error, error_description: description }, NO_STORE);
}
