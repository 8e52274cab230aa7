import { createHash } from 'node:crypto';
import type { Account } from '../accounts/account.js';
import { AdminError, accountOf, type AdminCall, type AdminRoute } from './admin-call.js';

/** Routes that tell what was asked of the sandbox, and what a perfect client would hold. */
export const ledgerRoutes: AdminRoute[] = [
  { http: 'GET', path: '/admin/ledger', handle: readLedger },
  { http: 'DELETE', path: '/admin/ledger', handle: (call) => (call.sandbox.ledger.clear(), { cleared: true }) },
  { http: 'GET', path: '/admin/accounts/:email/items', handle: listItems },
];

function readLedger(call: AdminCall): object {
  const email = call.query.get('account')?.toLowerCase();
  const { ledger, accounts } = call.sandbox;
  const recent = Number(call.query.get('calls') ?? 0) || 0;
  const calls = { ...ledger.summary(email), ...(recent > 0 ? { recent: ledger.calls(email, recent) } : {}) };
  if (email === undefined)
    return { accounts: accounts.list().map((account) => ({ email: account.email, ...holdings(account) })), calls };
  const account = accounts.get(email);
  if (!account) throw new AdminError(404, `no account ${email}`);
  return { account: email, ...holdings(account), calls };
}

function holdings(account: Account): object {
  const { mailbox, calendars, unloadable } = account;
  const byLabel: Record<string, number> = {};
  for (const message of mailbox.all()) for (const label of message.labelIds) byLabel[label] = (byLabel[label] ?? 0) + 1;
  const events = calendars.list().flatMap((calendar) => calendar.since(0).map(({ event }) => ({ calendar, event })));
  const byStatus: Record<string, number> = {};
  for (const { event } of events) byStatus[event.status] = (byStatus[event.status] ?? 0) + 1;
  return {
    messages: {
      total: mailbox.size,
      threads: mailbox.threadCount,
      idsHash: hashOf(mailbox.all().map((message) => message.id)),
      byLabel,
      historyId: String(mailbox.historyId),
    },
    events: {
      total: events.length,
      idsHash: hashOf(events.map(({ calendar, event }) => `${calendar.info.id}/${event.id}`)),
      byStatus,
      byCalendar: Object.fromEntries(calendars.list().map((calendar) => [calendar.info.id, calendar.size])),
    },
    unloadable,
  };
}

/** SHA-256 of the sorted ids, joined by line feeds. */
function hashOf(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('hex');
}

function listItems(call: AdminCall): object {
  const account = accountOf(call);
  if (call.query.get('type') === 'event') return { items: eventItems(account) };
  return {
    items: account.mailbox.all().map(({ id, threadId, labelIds, internalDate, sizeEstimate }) => ({
      id,
      threadId,
      labelIds,
      internalDate,
      sizeEstimate,
    })),
  };
}

function eventItems(account: Account): object[] {
  return account.calendars.list().flatMap((calendar) =>
    calendar.since(0).map(({ event }) => ({
      calendarId: calendar.info.id,
      id: event.id,
      status: event.status,
      iCalUID: event.iCalUID,
      recurringEventId: event.recurringEventId,
      updated: event.updated,
    })),
  );
}
