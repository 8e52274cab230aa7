import { parseArgs } from 'node:util';
import type { AccountSpec } from './accounts/account.js';
import type { SandboxOptions } from './options.js';

export const USAGE = `Usage: google-sandbox [options]
  --port N               port to listen on (0: any free one; default 0)
  --host HOST            address to listen on (default 127.0.0.1)
  --mailbox WHAT         sample | empty | synthetic:N | a folder (default sample)
  --calendar WHAT        sample | empty | a folder (default: sample beside a sample mailbox, else empty)
  --synthetic N          short for --mailbox synthetic:N
  --account ADDRESS      the mailbox's owner; repeated, each further address takes the --mailbox and --calendar of the same position
  --state DIR            keep key, grants and changes in this folder
  --seed N               seed of generated data (default 1)
  --anchor TIME          the day that generated data leads up to (default today)
  --client-id ID         OAuth client (default omnicrm-sandbox)
  --client-secret TEXT   its secret (default omnicrm-sandbox-secret)
  --redirect-uri URI     allowed redirect, repeatable (default: any http loopback URI)
  --issuer URL           iss of id tokens (default https://accounts.google.com)
  --latency-ms N         delay of every answer
  --quota default|off    enforce Google's quotas, or not (default default)
  --quota-minute-ms N    length of the minute that quotas are counted in (default 60000)
`;

const ONE = { type: 'string' } as const;
const MANY = { type: 'string', multiple: true } as const;

/** Reads the command line. Throws with a message for the user when something is wrong. */
export function parseArguments(args: string[]): SandboxOptions {
  const { values } = parseArgs({
    args,
    strict: true,
    options: {
      port: ONE,
      host: ONE,
      mailbox: MANY,
      calendar: MANY,
      synthetic: ONE,
      account: MANY,
      state: ONE,
      seed: ONE,
      anchor: ONE,
      'client-id': ONE,
      'client-secret': ONE,
      'redirect-uri': MANY,
      issuer: ONE,
      'latency-ms': ONE,
      quota: ONE,
      'quota-minute-ms': ONE,
    },
  });
  const { quota } = values;
  if (quota !== undefined && quota !== 'default' && quota !== 'off')
    throw new Error('--quota must be "default" or "off"');
  const mailboxes =
    values.synthetic === undefined
      ? (values.mailbox ?? [])
      : [`synthetic:${wholeNumber('--synthetic', values.synthetic)}`];
  return {
    port: wholeNumber('--port', values.port ?? '0'),
    host: values.host,
    accounts: accountSpecs(values.account ?? [], mailboxes, values.calendar ?? []),
    state: values.state,
    seed: wholeNumber('--seed', values.seed ?? '1'),
    anchor: values.anchor === undefined ? undefined : readAnchor(values.anchor),
    clientId: values['client-id'],
    clientSecret: values['client-secret'],
    redirectUris: values['redirect-uri'],
    issuer: values.issuer,
    latencyMs: wholeNumber('--latency-ms', values['latency-ms'] ?? '0'),
    quota,
    quotaMinuteMs: positiveNumber('--quota-minute-ms', values['quota-minute-ms'] ?? '60000'),
  };
}

// The first position sets the pattern for those that are not given: two addresses and one --mailbox make two mailboxes of that kind.
function accountSpecs(
  emails: readonly string[],
  mailboxes: readonly string[],
  calendars: readonly string[],
): AccountSpec[] {
  const count = Math.max(1, emails.length, mailboxes.length);
  return Array.from({ length: count }, (_, index) => ({
    email: emails[index],
    mailbox: mailboxes[index] ?? mailboxes[0] ?? 'sample',
    calendar: calendars[index] ?? calendars[0],
  }));
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`);
  return Number(text);
}

function positiveNumber(name: string, text: string): number {
  const value = wholeNumber(name, text);
  if (value === 0) throw new Error(`${name} must not be 0`);
  return value;
}

function readAnchor(text: string): Date {
  const anchor = new Date(text);
  if (Number.isNaN(anchor.getTime()))
    throw new Error(`--anchor must be a time such as 2026-11-20T09:00:00Z, not "${text}"`);
  return anchor;
}
