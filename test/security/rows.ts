import type { Evidence, SecurityRow } from './row.js';

const api = (name: string, names?: RegExp): Evidence => ({ file: `test/api/${name}.spec.ts`, names });
const integration = (name: string, names?: RegExp): Evidence => ({ file: `test/integration/${name}.spec.ts`, names });
const own = (name: string, names?: RegExp): Evidence => ({ file: `test/security/${name}.spec.ts`, names });
const unit = (path: string, names?: RegExp): Evidence => ({ file: `libs/${path}.spec.ts`, names });
const row = (id: string, holds: string, ...evidence: Evidence[]): SecurityRow => ({ id, holds, evidence });

/** What must hold, and which tests prove it. */
export const securityRows: readonly SecurityRow[] = [
  row(
    'S01',
    'The session cookie is for this host alone, out of reach of scripts and of other sites',
    api('auth-https', /cookie/),
    unit('auth/http/cookie-jar'),
  ),
  row(
    'S02',
    'Signing in makes a new session; what is stored lets nobody in',
    api('auth', /gives a new session/),
    integration('auth', /stored as a hash|is new at every sign-in|is not stored/),
  ),
  row(
    'S03',
    'Sessions end: unused, in the end, by signing out, for who is disabled; streams end with them',
    integration('auth', /ends (when|in the end|within)|does not let in/),
    integration('live', /ends within five seconds/),
    api('live', /ends the stream/),
  ),
  row('S04', 'What matters most asks who it is once more', api('step-up')),
  row(
    'S05',
    'An OAuth answer is taken once, in the browser that asked, with state, PKCE and nonce',
    api('auth-google', /an answer that was not asked for|with state/),
    api('integrations', /takes an answer once|does not give one person/),
    integration('auth', /an OAuth flow/),
  ),
  row(
    'S06',
    'Redirects go to one exact address, and afterwards to a path of our own',
    api('auth-google', /one exact address|evil|javascript/),
    unit('auth/domain/return-path'),
  ),
  row(
    'S07',
    'Somebody is issuer and subject of a token that is genuine, for us, in time and for this flow',
    unit('auth/domain/id-token-verifier.service'),
    integration('auth', /issuer and subject/),
  ),
  row(
    'S08',
    'Least scopes are asked for, and a part of them may be granted',
    api('integrations', /asks only|was granted|unticks/),
    unit('integrations/providers/google/oauth/consent'),
  ),
  row(
    'S09',
    'Tokens stay out of answers, logs, audit entries and queues',
    api('auth-google', /are in no log/),
    api('push', /leaks neither/),
    api('integrations', /no field that a token/),
    api('data-export', /no token/),
    integration('export-tables', /leave out every envelope/),
    integration('integrations', /envelopes only/),
    unit('audit/domain/audit-data'),
  ),
  row(
    'S10',
    'Secrets are encrypted to their row and column; keys are changed while everything runs',
    unit('platform/crypto/keyring'),
    unit('keys/domain/renew-rows'),
    integration('key-rotation'),
  ),
  row('S11', 'A production with weak or default settings does not start', unit('platform/config/config')),
  row('S12', 'What says nothing about access is open to nobody', integration('access')),
  row(
    'S13',
    "Nobody reads or changes what is another's, by any operation",
    api('isolation'),
    api('data-export', /opens nothing/),
    unit('privacy/domain/exports/export-link'),
  ),
  row('S14', 'The schema has no name of a secret', own('schema-names')),
  row(
    'S15',
    'The database itself keeps users apart, on shared connections too',
    integration('scope'),
    integration('schema', /forces row-level|no role/),
  ),
  row('S16', 'The application cannot change an owner or a role', integration('catalogue', /lets|checks|gives|cannot/)),
  row('S17', 'Who loses a role loses it for queued work too', api('roles', /queued/)),
  row('S18', 'An approval is for what was shown, to whom it was shown, for a while', integration('sync-approval')),
  row(
    'S19',
    'A GraphQL request is bounded in depth, aliases, words, cost and pages, and is one',
    unit('platform/graphql/limits'),
    unit('platform/graphql/graphql.module', /bounds/),
    api('http-surface', /one operation/),
  ),
  row(
    'S20',
    "Another site's page changes nothing",
    unit('auth/http/cross-site'),
    api('auth', /requests of other sites/),
    unit('live/http/own-page'),
  ),
  row(
    'S21',
    'Errors show by allow-list',
    unit('platform/graphql/format-error'),
    api('http-surface', /nothing of its inside/),
  ),
  row(
    'S22',
    'Statements and outbound calls end after their time',
    integration('catalogue', /statement/),
    unit('platform/http/outbound-http', /gives up/),
    unit('platform/timing/within'),
  ),
  row('S23', 'Whoever asks too much is slowed down, and cannot hide behind headers', api('rate-limits')),
  row('S24', 'A push proves whom it is from', integration('push-webhooks', /refuses|no token in|only a hash/)),
  row(
    'S25',
    'A push is a hint: once, small, and about the account that asked',
    integration('push-webhooks', /replay|64 kB|flood|unknown|twice/),
  ),
  row(
    'S26',
    'An event stream tells each person of their own things',
    integration('live', /own things only|for the signed in|never of one/),
  ),
  row(
    'S27',
    'Mail is shown as text, under a policy that lets no script in',
    own('client-html'),
    api('http-surface', /security headers/),
  ),
  row(
    'S28',
    'A spreadsheet runs nothing of an export',
    unit('platform/csv/csv-row'),
    unit('contacts/domain/export/contact-table'),
    api('contact-export', /open as text/),
    api('data-export', /open as text/),
  ),
  row(
    'S29',
    'Hostile mail and archives cost bounded time and memory, and reach no other path',
    unit('integrations/providers/files/reading/archive-reader'),
    unit('normalization/mappers/shared/hostile-text'),
    { file: 'test/components/torture.spec.ts' },
  ),
  row(
    'S33',
    'The audit log is only added to, and tampering is found',
    integration('audit'),
    unit('audit/domain/chain'),
  ),
  row('S34', 'Who is erased is gone everywhere', api('erase-account'), integration('erasure-plan')),
  row(
    'S35',
    'Metrics, details and queues are internal; every route is known',
    integration('routes'),
    unit('platform/telemetry/scrape-access'),
    api('http-surface', /tells details/),
  ),
  row(
    'S36',
    'Calls go to configured hosts alone',
    unit('platform/http/outbound-http'),
    unit('platform/config/outbound-origins'),
  ),
  row('S37', 'What is installed is locked, and runs scripts only where that was decided', own('lock-file')),
];
