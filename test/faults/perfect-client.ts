import type { TestSandbox } from '../setup/index.js';

interface SandboxMessage {
  id: string;
  labelIds: string[];
}
interface SandboxEvent {
  calendarId: string;
  id: string;
  status: string;
  recurringEventId?: string;
}

const LEFT_OUT = new Set(['SPAM', 'TRASH', 'DRAFT', 'CHAT']);

/** What a client that misses nothing would hold of a mailbox now: ids, each with its labels in order. */
export async function perfectMailbox(sandbox: TestSandbox, email: string): Promise<Map<string, string>> {
  const { items } = await sandbox.admin<{ items: SandboxMessage[] }>('GET', `${account(email)}/items?type=message`);
  return new Map(
    items
      .filter(({ labelIds }) => !labelIds.some((label) => LEFT_OUT.has(label)))
      .map(({ id, labelIds }) => [id, [...labelIds].sort().join(' ')]),
  );
}

/** The same of all calendars: events that take place, and the exceptions of series, cancelled ones among them. */
export async function perfectCalendars(sandbox: TestSandbox, email: string): Promise<Map<string, string>> {
  const { items } = await sandbox.admin<{ items: SandboxEvent[] }>('GET', `${account(email)}/items?type=event`);
  return new Map(
    items
      .filter(({ status, recurringEventId }) => status !== 'cancelled' || recurringEventId !== undefined)
      .map(({ calendarId, id }) => [`${calendarId}/${id}`, '']),
  );
}

const account = (email: string) => `/accounts/${encodeURIComponent(email)}`;
