import { formFields, type SandboxRequest, type SandboxResponse } from '../http/messages.js';
import type { AuthorizationRequest } from './codes.js';
import { consentPage } from './consent-page.js';
import type { OAuthContext } from './context.js';
import { errorPage } from './html.js';
import { describeScope, isIdentityScope, parseScopes } from './scopes.js';

/** GET of the authorization endpoint: the consent page, or Google's refusal. */
export function showConsent(context: OAuthContext, request: SandboxRequest): SandboxResponse {
  const { query } = request;
  const refusal = refuse(context, query);
  if (refusal) return refusal;
  const authorization = readRequest(query);
  const problem = requestProblem(query, authorization);
  if (problem) return redirect(authorization, problem);
  if (query.get('prompt') === 'none') return redirect(authorization, { error: 'interaction_required' });
  return consentPage(context.pending.put(authorization), authorization, context.accounts.list());
}

/** POST of the consent page: back to the application with a code, or with access_denied. */
export function decideConsent(context: OAuthContext, request: SandboxRequest): SandboxResponse {
  const form = formFields(request);
  const authorization = context.pending.take(form.get('request') ?? '');
  if (!authorization)
    return errorPage(400, 'invalid_request', 'This page has expired. Go back to the application and start again.');
  const account = context.accounts.get(form.get('account') ?? '');
  if (form.get('decision') !== 'allow' || !account) return redirect(authorization, { error: 'access_denied' });
  const ticked = new Set(form.getAll('scope'));
  const granted = authorization.scopes.filter((scope) => isIdentityScope(scope) || ticked.has(scope));
  if (granted.length === 0) return redirect(authorization, { error: 'access_denied' });

  const { clientId } = authorization;
  const earlier = context.grants.consented(account.email, clientId);
  const scopes = authorization.includeGranted ? [...new Set([...granted, ...earlier])] : granted;
  context.grants.consent({ account: account.email, clientId, scopes: granted });
  const refresh = authorization.offline && (authorization.forceConsent || earlier.length === 0);
  const code = context.codes.put({ request: authorization, account: account.email, scopes, refresh });
  return redirect(authorization, {
    code,
    scope: scopes.join(' '),
    authuser: '0',
    prompt: authorization.forceConsent ? 'consent' : 'none',
  });
}

// Faults after which the browser must not be sent anywhere.
function refuse(context: OAuthContext, query: URLSearchParams): SandboxResponse | undefined {
  const clientId = query.get('client_id') ?? '';
  if (clientId !== context.client.id) return errorPage(401, 'invalid_client', 'The OAuth client was not found.');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isAllowedRedirect(redirectUri, context.client.redirectUris)) {
    return errorPage(
      400,
      'redirect_uri_mismatch',
      'This app sent an invalid request: its redirect URI is not registered.',
    );
  }
  return undefined;
}

function isAllowedRedirect(uri: string, registered: readonly string[]): boolean {
  if (registered.length > 0) return registered.includes(uri);
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, hash } = new URL(uri);
  return protocol === 'http:' && hash === '' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function readRequest(query: URLSearchParams): AuthorizationRequest {
  const prompts = (query.get('prompt') ?? '').split(' ');
  return {
    clientId: query.get('client_id') ?? '',
    redirectUri: query.get('redirect_uri') ?? '',
    scopes: parseScopes(query.get('scope') ?? ''),
    state: query.get('state') ?? undefined,
    nonce: query.get('nonce') ?? undefined,
    challenge: query.get('code_challenge') || undefined,
    challengeMethod: query.get('code_challenge_method') === 'S256' ? 'S256' : 'plain',
    offline: query.get('access_type') === 'offline',
    forceConsent: prompts.includes('consent'),
    includeGranted: query.get('include_granted_scopes') === 'true',
    loginHint: query.get('login_hint')?.toLowerCase(),
  };
}

function requestProblem(query: URLSearchParams, request: AuthorizationRequest): Record<string, string> | undefined {
  if (query.get('response_type') !== 'code') {
    return { error: 'unsupported_response_type', error_description: 'Only response_type=code is served.' };
  }
  const unknown = request.scopes.find((scope) => describeScope(scope) === undefined);
  if (request.scopes.length === 0 || unknown) {
    return {
      error: 'invalid_scope',
      error_description: unknown
        ? `Some requested scopes were invalid: ${unknown}`
        : 'Missing required parameter: scope',
    };
  }
  if (request.challenge && query.get('code_challenge_method') !== 'S256') {
    return { error: 'invalid_request', error_description: 'code_challenge_method must be S256.' };
  }
  return undefined;
}

function redirect(request: AuthorizationRequest, parameters: Record<string, string>): SandboxResponse {
  const url = new URL(request.redirectUri);
  if (request.state !== undefined) url.searchParams.set('state', request.state);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return {
    status: 302,
    headers: { location: url.toString(), 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: '',
  };
}
