import type { Environment } from '../../libs/platform/config/index.js';
import { DEFAULT_PUSH } from '../google-sandbox/push/settings.js';

/** The client that the sandbox knows; not a secret, since the sandbox listens on loopback and holds invented mail. */
const CLIENT = { GOOGLE_CLIENT_ID: 'omnicrm-sandbox', GOOGLE_CLIENT_SECRET: 'omnicrm-sandbox-secret' };

/**
 * Settings that send everything meant for Google to the sandbox.
 * @param url   where it listens
 * @param quota what its option `--quota` says: without quotas there is nothing to keep within
 */
export function sandboxEnvironment(url: string, quota?: string): Environment {
  return {
    ...CLIENT,
    GOOGLE_AUTH_URL: `${url}/o/oauth2/v2/auth`,
    GOOGLE_TOKEN_URL: `${url}/token`,
    GOOGLE_REVOKE_URL: `${url}/revoke`,
    GOOGLE_JWKS_URL: `${url}/oauth2/v3/certs`,
    GOOGLE_USERINFO_URL: `${url}/oauth2/v3/userinfo`,
    GOOGLE_API_ROOT_URL: `${url}/`,
    GOOGLE_QUOTA: quota === 'off' ? 'off' : 'on',
    GOOGLE_PUBSUB_TOPIC: 'projects/sandbox/topics/gmail',
    GOOGLE_PUBSUB_AUDIENCE: DEFAULT_PUSH.audience,
    GOOGLE_PUBSUB_SERVICE_ACCOUNT: DEFAULT_PUSH.serviceAccount,
  };
}

/** Where the sandbox delivers what it has to tell of mailboxes, as a push subscription would be set up. @param url of the application */
export function pushSubscription(url: string): { endpoint: string } {
  return { endpoint: `${url}/webhooks/google/gmail` };
}
