import { jsonResponse, type SandboxRequest, type SandboxResponse } from '../http/messages.js';
import { decideConsent, showConsent } from './authorize.js';
import type { OAuthContext } from './context.js';
import { openidConfiguration, tokenInfo, userinfo } from './identity.js';
import { revokeEndpoint, tokenEndpoint } from './token.js';

const CERT_CACHE = { 'cache-control': 'public, max-age=3600' };

/** Answers the endpoints of accounts.google.com, oauth2.googleapis.com and openidconnect; undefined when the path is none of them. */
export function oauthRoute(context: OAuthContext, request: SandboxRequest): SandboxResponse | undefined {
  switch (`${request.method} ${request.path}`) {
    case 'GET /o/oauth2/v2/auth':
    case 'GET /o/oauth2/auth':
      return showConsent(context, request);
    case 'POST /o/oauth2/v2/auth':
      return decideConsent(context, request);
    case 'POST /token':
    case 'POST /oauth2/v4/token':
      return tokenEndpoint(context, request);
    case 'POST /revoke':
    case 'GET /revoke':
      return revokeEndpoint(context, request);
    case 'GET /oauth2/v3/certs':
      return jsonResponse(200, { keys: [context.key.publicJwk()] }, CERT_CACHE);
    case 'GET /oauth2/v1/certs':
      return jsonResponse(200, { [context.key.kid]: context.key.publicPem() }, CERT_CACHE);
    case 'GET /oauth2/v3/userinfo':
    case 'GET /v1/userinfo':
      return userinfo(context, request, 3);
    case 'GET /oauth2/v2/userinfo':
      return userinfo(context, request, 2);
    case 'GET /tokeninfo':
    case 'POST /tokeninfo':
    case 'GET /oauth2/v3/tokeninfo':
      return tokenInfo(context, request);
    case 'GET /.well-known/openid-configuration':
      return openidConfiguration(context, request);
    default:
      return undefined;
  }
}
