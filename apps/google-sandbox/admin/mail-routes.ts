import type { Account } from '../accounts/account.js';
import { asNumber, asText, asTexts, type JsonObject } from '../core/values.js';
import { chooseDate } from '../mailbox/folder-labels.js';
import { readSeedFields } from '../mailbox/seed.js';
import { AdminError, accountOf, accountsIn, type AdminCall, type AdminRoute } from './admin-call.js';
import { composeMessage } from './compose.js';

const DAY = 86_400_000;

/** Routes that make a mailbox grow and change. */
export const mailRoutes: AdminRoute[] = [
  { http: 'POST', path: '/admin/accounts/:email/messages', handle: deliver },
  { http: 'POST', path: '/admin/accounts/:email/messages/:id/labels', handle: relabel },
  { http: 'DELETE', path: '/admin/accounts/:email/messages/:id', handle: remove },
  { http: 'POST', path: '/admin/history/expire', handle: expireHistory },
];

function deliver(call: AdminCall): object {
  const account = accountOf(call);
  const { mailbox } = account;
  const now = call.sandbox.now();
  const raw = rawOf(call.body) ?? composeMessage(call.body, now);
  const fields = readSeedFields(raw);
  const internalDate = asNumber(call.body['internalDate']) ?? chooseDate(fields.dates, '', now, now, now + DAY);
  const names =
    call.body['labels'] === undefined
      ? defaultLabels(account, fields.from, fields.hints.category)
      : asTexts(call.body['labels']);
  const labelIds = names.map((name) => labelId(account, name));
  const id = mailbox.freshId(raw);
  mailbox.apply({ kind: 'deliver', id, raw: raw.toString('base64'), internalDate, labelIds });
  const message = mailbox.get(id)!;
  return {
    id,
    threadId: message.threadId,
    labelIds,
    historyId: String(mailbox.historyId),
    internalDate: String(internalDate),
  };
}

function rawOf(body: JsonObject): Buffer | undefined {
  const base64 = asText(body['rawBase64']);
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  const raw = asText(body['raw']);
  if (raw === undefined) return undefined;
  // A message has a header line; base64 has no colon.
  return raw.includes(':') ? Buffer.from(raw, 'utf8') : Buffer.from(raw, 'base64');
}

function defaultLabels(account: Account, from: readonly string[], category: string): string[] {
  return from.includes(account.email) ? ['SENT'] : ['INBOX', 'UNREAD', category];
}

function labelId(account: Account, name: string): string {
  const known = account.mailbox.labels.find(name);
  if (known) return known.id;
  account.mailbox.apply({ kind: 'label', name });
  return account.mailbox.labels.ensure(name);
}

function relabel(call: AdminCall): object {
  const account = accountOf(call);
  const id = call.params['id']!;
  if (!account.mailbox.get(id)) throw new AdminError(404, `no message ${id}`);
  const add = asTexts(call.body['add']).map((name) => labelId(account, name));
  const removed = asTexts(call.body['remove']).map((name) => labelId(account, name));
  const changed = account.mailbox.apply({ kind: 'labels', id, add, remove: removed });
  return { id, changed, labelIds: account.mailbox.get(id)!.labelIds, historyId: String(account.mailbox.historyId) };
}

function remove(call: AdminCall): object {
  const { mailbox } = accountOf(call);
  const id = call.params['id']!;
  if (!mailbox.apply({ kind: 'delete', id })) throw new AdminError(404, `no message ${id}`);
  return { id, deleted: true, historyId: String(mailbox.historyId) };
}

function expireHistory(call: AdminCall): object {
  const accounts = accountsIn(call);
  for (const account of accounts) account.mailbox.apply({ kind: 'expireHistory' });
  return { expired: accounts.map((account) => account.email) };
}
