import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

const flag = (source: string) =>
  variable(
    z.string().trim().default('on'),
    `Who may connect ${source}: \`on\`, \`off\`, or a comma list of the beta users' e-mail addresses.`,
  );

const withSlash = (url: string) => url.replace(/\/*$/, '/');
const rootUrl = z.url({ protocol: /^https?$/ });

/** Where Google is, how hard it is asked, and who may connect what. Client id and secret are in the section `auth`. */
export const integrationsConfig = defineConfig('integrations', {
  FEATURE_GOOGLE_GMAIL_RO: flag('Gmail (read-only)'),
  FEATURE_GOOGLE_CALENDAR_RO: flag('Google Calendar (read-only)'),
  GOOGLE_API_ROOT_URL: variable(
    rootUrl.transform(withSlash).optional(),
    "One root for all of Google's APIs, for a sandbox; it takes the place of the two below.",
  ),
  GOOGLE_GMAIL_API_URL: variable(
    rootUrl.default('https://gmail.googleapis.com/').transform(withSlash),
    'Root of the Gmail API.',
  ),
  GOOGLE_CALENDAR_API_URL: variable(
    rootUrl.default('https://www.googleapis.com/').transform(withSlash),
    'Root of the Calendar API.',
  ),
  GOOGLE_BATCH_SIZE: variable(
    z.coerce.number().int().min(1).max(100).default(50),
    'Messages that one request fetches; 1 sends single calls. Google recommends at most 50.',
  ),
  GOOGLE_FETCH_CONCURRENCY: variable(
    z.coerce.number().int().min(1).max(32).default(4),
    'Requests for messages that run side by side for one mailbox. More than a few trip its limit of concurrent requests.',
  ),
  GOOGLE_TIMEOUT_MS: variable(
    z.coerce.number().int().positive().default(20_000),
    'A call to Google that takes longer is given up and counts as a temporary failure.',
  ),
  GOOGLE_PREVIEW_MS: variable(
    z.coerce.number().int().min(1_000).default(8_000),
    'A preview stops counting after this time and says that its totals are estimated.',
  ),
  GOOGLE_PREVIEW_UNITS: variable(
    z.coerce.number().int().positive().default(1_500),
    'Quota units that a preview may spend on counting; a minute has 6,000 per user by default.',
  ),
});
