import { asNumber, asText } from '../core/values.js';
import { PUSH_FAULTS } from '../push/faults.js';
import type { PushSettings } from '../push/settings.js';
import { AdminError, accountsIn, type AdminCall, type AdminRoute } from './admin-call.js';

/** Routes for pushes: where they go, what goes wrong with them, and what became of each. */
export const pushRoutes: AdminRoute[] = [
  { http: 'GET', path: '/admin/push', handle: readPush },
  { http: 'PUT', path: '/admin/push', handle: configure },
  { http: 'DELETE', path: '/admin/push', handle: clear },
  { http: 'POST', path: '/admin/push/faults', handle: addFault },
  { http: 'POST', path: '/admin/push/lapse', handle: lapse },
  { http: 'POST', path: '/admin/push/send', handle: send },
];

function readPush({ sandbox, query }: AdminCall): object {
  const { settings, watches, faults, sender } = sandbox.push;
  const account = query.get('account');
  const sent = sender.list().filter((push) => account === null || push.account === account);
  // Tokens of channels are secrets of their owners.
  const { mailboxes, channels } = watches.snapshot();
  const shown = channels.map(({ token: _, ...channel }) => channel);
  return { settings, mailboxes, channels: shown, faults: faults.list(), sent };
}

function configure({ sandbox, body }: AdminCall): object {
  const changes: Partial<PushSettings> = {};
  if (body['endpoint'] === null) changes.endpoint = null;
  for (const name of ['endpoint', 'audience', 'serviceAccount', 'subscription'] as const) {
    const value = asText(body[name]);
    if (value !== undefined) changes[name] = value;
  }
  for (const name of ['minIntervalMs', 'retryMs'] as const) {
    const value = asNumber(body[name]);
    if (value !== undefined) changes[name] = value;
  }
  if (typeof changes.endpoint === 'string' && !URL.canParse(changes.endpoint))
    throw new AdminError(400, 'endpoint must be a URL');
  sandbox.push.configure(changes);
  return sandbox.push.settings;
}

function clear({ sandbox }: AdminCall): object {
  sandbox.push.forget();
  return { cleared: true };
}

function addFault({ sandbox, body }: AdminCall): object {
  const kind = PUSH_FAULTS.find((candidate) => candidate === body['kind']);
  if (!kind) throw new AdminError(400, `kind must be one of ${PUSH_FAULTS.join(', ')}`);
  const api = asText(body['api']);
  return sandbox.push.faults.add({
    kind,
    account: asText(body['account'])?.toLowerCase(),
    api: api === 'gmail' || api === 'calendar' ? api : undefined,
    times: asNumber(body['times']) ?? 1,
    every: Math.max(1, asNumber(body['every']) ?? 1),
    copies: asNumber(body['copies']) ?? (kind === 'flood' ? 100 : 1),
    holdMs: asNumber(body['holdMs']) ?? 1_000,
  });
}

function lapse(call: AdminCall): object {
  return { lapsed: call.sandbox.push.watches.lapse(accountsIn(call).map(({ email }) => email)) };
}

/** A push about a mailbox that nothing happened to; `historyId` to tell of another state than the mailbox is in. */
function send(call: AdminCall): object {
  for (const account of accountsIn(call)) call.sandbox.push.announce(account, asText(call.body['historyId']));
  return { sent: true };
}
