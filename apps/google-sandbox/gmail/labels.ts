import { notFound } from '../http/api-error.js';
import type { ApiCall } from '../http/api-method.js';
import type { LabelEntry } from '../mailbox/labels.js';

const HIDDEN = /^(CATEGORY_|CHAT$|UNREAD$)/;

/** users.labels.list: without counts, as Gmail answers. */
export function listLabels(call: ApiCall): object {
  return { labels: call.account.mailbox.labels.all().map(labelResource) };
}

/** users.labels.get: with counts of messages and threads. */
export function getLabel(call: ApiCall): object {
  const { mailbox } = call.account;
  const label = mailbox.labels.get(call.params['id']!);
  if (!label) throw notFound();
  const messages = mailbox.all().filter((message) => message.labelIds.includes(label.id));
  const unread = messages.filter((message) => message.labelIds.includes('UNREAD'));
  return {
    ...labelResource(label),
    messagesTotal: messages.length,
    messagesUnread: unread.length,
    threadsTotal: new Set(messages.map((message) => message.threadId)).size,
    threadsUnread: new Set(unread.map((message) => message.threadId)).size,
  };
}

function labelResource(label: LabelEntry): object {
  const { id, name, type } = label;
  if (type === 'user') return { id, name, messageListVisibility: 'show', labelListVisibility: 'labelShow', type };
  return HIDDEN.test(id)
    ? { id, name, messageListVisibility: 'hide', labelListVisibility: 'labelHide', type }
    : { id, name, type };
}

/** users.getProfile */
export function getProfile(call: ApiCall): object {
  const { email, mailbox } = call.account;
  return {
    emailAddress: email,
    messagesTotal: mailbox.size,
    threadsTotal: mailbox.threadCount,
    historyId: String(mailbox.historyId),
  };
}
