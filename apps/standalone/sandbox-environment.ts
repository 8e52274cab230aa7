import type { Environment } from '../../libs/platform/config/index.js';

/** The client that the sandbox knows; not a secret, since the sandbox listens on loopback and holds invented mail. */
const CLIENT = { GOOGLE_CLIENT_ID: 'omnicrm-sandbox', GOOGLE_CLIENT_SECRET: 'omnicrm-sandbox-secret' };

/** Settings that send everything meant for Google to the sandbox. @param url where it listens */
export function sandboxEnvironment(url: string): Environment {
  return {
    ...CLIENT,
    GOOGLE_AUTH_URL: `${url}/o/oauth2/v2/auth`,
    GOOGLE_TOKEN_URL: `${url}/token`,
    GOOGLE_REVOKE_URL: `${url}/revoke`,
    GOOGLE_JWKS_URL: `${url}/oauth2/v3/certs`,
    GOOGLE_USERINFO_URL: `${url}/oauth2/v3/userinfo`,
    GOOGLE_API_ROOT_URL: `${url}/`,
  };
}
