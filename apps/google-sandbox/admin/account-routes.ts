import type { Account, AccountSpec } from '../accounts/account.js';
import { asText, isObject, type JsonObject } from '../core/values.js';
import { SCOPE_EMAIL, SCOPE_PROFILE } from '../oauth/scopes.js';
import { AdminError, accountOf, accountsIn, type AdminCall, type AdminRoute } from './admin-call.js';

/** Routes for accounts and their tokens. */
export const accountRoutes: AdminRoute[] = [
  {
    http: 'GET',
    path: '/admin/accounts',
    handle: (call) => ({ accounts: call.sandbox.accounts.list().map(describe) }),
  },
  { http: 'POST', path: '/admin/accounts', handle: createAccount },
  { http: 'GET', path: '/admin/accounts/:email', handle: (call) => describe(accountOf(call)) },
  { http: 'POST', path: '/admin/accounts/:email/grants', handle: issueGrant },
  {
    http: 'POST',
    path: '/admin/tokens/expire',
    handle: (call) => ({ expired: sum(call, (email) => call.sandbox.grants.expireAccess(email)) }),
  },
  {
    http: 'POST',
    path: '/admin/tokens/revoke',
    handle: (call) => ({ revoked: sum(call, (email) => call.sandbox.grants.revokeGrant(email)) }),
  },
];

function describe(account: Account): object {
  const { email, name, sub, mailbox, calendars, unloadable } = account;
  return {
    email,
    name,
    sub,
    messages: mailbox.size,
    threads: mailbox.threadCount,
    events: calendars.list().reduce((total, calendar) => total + calendar.size, 0),
    calendars: calendars
      .list()
      .map((calendar) => ({ id: calendar.info.id, summary: calendar.info.summary, events: calendar.size })),
    unloadable: unloadable.length,
  };
}

function createAccount(call: AdminCall): object {
  const { body, sandbox } = call;
  const email = asText(body['email'])?.toLowerCase();
  if (!email?.includes('@')) throw new AdminError(400, 'email is missing');
  if (sandbox.accounts.get(email)) throw new AdminError(409, `the account ${email} exists already`);
  const spec: AccountSpec = {
    email,
    name: asText(body['name']),
    mailbox: mailboxSpec(body),
    calendar: asText(body['calendar']),
  };
  try {
    return describe(sandbox.createAccount(spec));
  } catch (error) {
    throw new AdminError(400, error instanceof Error ? error.message : 'the account could not be made');
  }
}

function mailboxSpec(body: JsonObject): string {
  const { mailbox, synthetic } = body;
  const count = synthetic ?? (isObject(mailbox) ? mailbox['synthetic'] : undefined);
  if (typeof count === 'number') return `synthetic:${Math.max(0, Math.floor(count))}`;
  return asText(mailbox) ?? 'empty';
}

/** Consent without a browser: tokens for {scopes} (space-separated or a list), as the code exchange would give them. */
function issueGrant(call: AdminCall): object {
  const { email } = accountOf(call);
  const asked = call.body['scopes'];
  const scopes = Array.isArray(asked) ? asked.map(String) : (asText(asked) ?? '').split(' ').filter(Boolean);
  const subject = {
    account: email,
    clientId: call.sandbox.client.id,
    scopes: [...new Set(['openid', SCOPE_EMAIL, SCOPE_PROFILE, ...scopes])],
  };
  call.sandbox.grants.consent(subject);
  return {
    refresh_token: call.sandbox.grants.issueRefresh(subject),
    access_token: call.sandbox.grants.issueAccess(subject),
    scope: subject.scopes.join(' '),
    token_type: 'Bearer',
    expires_in: 3599,
  };
}

function sum(call: AdminCall, act: (email: string) => number): number {
  return accountsIn(call).reduce((total, account) => total + act(account.email), 0);
}
