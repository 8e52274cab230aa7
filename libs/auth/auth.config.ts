import { z } from 'zod';
import { defineConfig, secretVariable, variable } from '../platform/config/index.js';
import { addressList } from './domain/admin/address-list.js';

const positive = z.coerce.number().int().positive();
const url = z.url({ protocol: /^https?$/ });

/** Sessions, one-time links, and Google as an identity provider (its endpoints can be pointed at a stand-in). */
export const authConfig = defineConfig('auth', {
  SESSION_IDLE_MINUTES: variable(
    positive.default(7 * 24 * 60),
    'A session that is not used for this long ends. Shorter is safer on shared computers.',
  ),
  SESSION_ABSOLUTE_DAYS: variable(positive.default(30), 'A session ends after this time however much it is used.'),
  SIGN_IN_LINK_MINUTES: variable(positive.default(30), 'How long a printed one-time sign-in link can be used.'),
  STEP_UP: variable(
    z.enum(['on', 'off']).default('off'),
    'on: connecting accounts, making API keys, exporting and erasing need a fresh sign-in. Switch it on where others could reach a browser that is signed in.',
  ),
  STEP_UP_MINUTES: variable(positive.default(10), 'How long a sign-in counts as fresh.'),
  ADMIN_ALLOW: variable(
    addressList,
    'From where administrators may act: addresses and networks (`203.0.113.7, 10.0.0.0/8, 2001:db8::/32`), as TRUST_PROXY shows them. Empty: from anywhere.',
  ),
  ADMIN_SECOND_FACTOR: variable(
    z.enum(['on', 'off']).default('off'),
    'on: administrators act only while they have a passkey asked for after every sign-in, which they switch on in the settings. Wherever others can reach the sign-in page, and for restricted scopes of Google.',
  ),
  GOOGLE_CLIENT_ID: variable(
    z.string().min(1).optional(),
    'OAuth client of your Google Cloud project. Without it everything that needs Google is switched off.',
  ),
  GOOGLE_CLIENT_SECRET: secretVariable(z.string().min(1).optional(), 'The secret of that OAuth client.'),
  GOOGLE_AUTH_URL: variable(
    url.default('https://accounts.google.com/o/oauth2/v2/auth'),
    'Where people give their consent; changed only for the sandbox.',
  ),
  GOOGLE_TOKEN_URL: variable(
    url.default('https://oauth2.googleapis.com/token'),
    'Where codes and refresh tokens are exchanged; changed only for the sandbox.',
  ),
  GOOGLE_REVOKE_URL: variable(
    url.default('https://oauth2.googleapis.com/revoke'),
    'Where a consent is given back; changed only for the sandbox.',
  ),
  GOOGLE_JWKS_URL: variable(
    url.default('https://www.googleapis.com/oauth2/v3/certs'),
    "The keys that sign Google's id_tokens; changed only for the sandbox.",
  ),
  GOOGLE_USERINFO_URL: variable(
    url.default('https://openidconnect.googleapis.com/v1/userinfo'),
    'The profile of a token; changed only for the sandbox.',
  ),
  GOOGLE_ISSUER: variable(
    url.default('https://accounts.google.com'),
    'The issuer that id_tokens must name; changed only for the sandbox.',
  ),
});
