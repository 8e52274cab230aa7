import { z } from 'zod';
import { defineConfig, ownVariable, variable } from '../platform/config/index.js';

const flag = (source: string) =>
  variable(
    z.string().trim().default('on'),
    `Who may connect ${source}: \`on\`, \`off\`, or a comma list of the beta users' e-mail addresses.`,
  );

const withSlash = (url: string) => url.replace(/\/*$/, '/');
const units = (fallback: number) => z.coerce.number().int().positive().default(fallback);
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
    'Messages that one request fetches at most; 1 sends single calls. With quotas on, requests are smaller. Google recommends at most 50.',
  ),
  GOOGLE_FETCH_CONCURRENCY: variable(
    z.coerce.number().int().min(1).max(32).default(4),
    'Requests for messages that run side by side for one mailbox. More than a few trip its limit of concurrent requests.',
  ),
  GOOGLE_QUOTA: variable(
    z.enum(['on', 'off']).default('on'),
    "Whether calls are paced to keep within Google's quotas; `off` for a sandbox that has none.",
  ),
  GOOGLE_QUOTA_WINDOW_SECONDS: variable(
    z.coerce.number().positive().default(60),
    "How long Google's minute is; shorter only for a sandbox whose clock runs faster.",
  ),
  GOOGLE_QUOTA_WAIT_MS: variable(
    z.coerce.number().int().min(0).default(5_000),
    'A call that would wait longer for quota gives its worker back, which does something else meanwhile.',
  ),
  GOOGLE_METHOD_COSTS: variable(
    z
      .string()
      .regex(/^[\w.]+=\d+(,[\w.]+=\d+)*$/, 'must be a list of method=units')
      .optional(),
    'Quota units of methods that differ from the defaults, for older projects: `gmail.users.messages.get=5,…`.',
  ),
  GOOGLE_GMAIL_USER_UNITS: variable(
    units(6_000),
    'Gmail units a minute for one user; projects from before May 2026 have 15,000.',
  ),
  GOOGLE_GMAIL_PROJECT_UNITS: variable(units(1_200_000), 'Gmail units a minute for all users together.'),
  GOOGLE_GMAIL_PROJECT_DAY_UNITS: variable(
    units(80_000_000),
    'Gmail units a Pacific day for all users together; more than that is billed.',
  ),
  GOOGLE_CALENDAR_USER_REQUESTS: variable(units(600), 'Calendar requests a minute for one user.'),
  GOOGLE_CALENDAR_PROJECT_REQUESTS: variable(units(10_000), 'Calendar requests a minute for all users together.'),
  GOOGLE_BREAKER_FAILURES: variable(
    z.coerce.number().int().min(1).default(10),
    'After so many temporary failures in a row an API is left alone for an account.',
  ),
  GOOGLE_BREAKER_SECONDS: variable(
    z.coerce.number().positive().default(5),
    'How long it is left alone at first, before one call tries again; the time doubles up to a minute.',
  ),
  GOOGLE_TIMEOUT_MS: variable(
    z.coerce.number().int().positive().default(20_000),
    'A call to Google that takes longer is given up and counts as a temporary failure.',
  ),
  GOOGLE_PREVIEW_MS: variable(
    z.coerce.number().int().min(1_000).default(8_000),
    'A preview stops counting after this time and says that its totals are estimated.',
  ),
  GOOGLE_PUBSUB_TOPIC: variable(
    z
      .string()
      .regex(/^projects\/[^/]+\/topics\/[^/]+$/, 'must look like projects/PROJECT/topics/TOPIC')
      .optional(),
    'Pub/Sub topic that Gmail publishes changes to. Without it mailboxes are looked at every few minutes instead.',
  ),
  GOOGLE_PUBSUB_AUDIENCE: ownVariable(
    z.string().min(1).optional(),
    "Audience of the push subscription's tokens. Default: the address of its endpoint, as in Pub/Sub.",
  ),
  GOOGLE_PUBSUB_SERVICE_ACCOUNT: variable(
    z.email().optional(),
    'E-mail address of the service account that the push subscription signs as; pushes of anybody else are refused.',
  ),
  GOOGLE_PUSH_BASE_URL: ownVariable(
    rootUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
    'Where Google reaches this server, if that is not PUBLIC_URL. Calendar delivers to HTTPS addresses alone.',
  ),
  GOOGLE_PUSH_PER_SECOND: variable(
    z.coerce.number().positive().default(100),
    'Pushes a second that are taken from one address of the network; what exceeds them for long is refused unread.',
  ),
  GOOGLE_PREVIEW_UNITS: variable(
    z.coerce.number().int().positive().default(1_500),
    'Quota units that a preview may spend on counting; a minute has 6,000 per user by default.',
  ),
});
