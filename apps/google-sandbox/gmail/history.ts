import { openToken, sealToken } from '../core/base64.js';
import { isObject } from '../core/values.js';
import { badRequest, notFound } from '../http/api-error.js';
import { integerParam, type ApiCall } from '../http/api-method.js';
import type { HistoryRecord, HistoryType } from '../mailbox/changes.js';

const MEMBER: Record<HistoryType, string> = {
  messageAdded: 'messagesAdded',
  messageDeleted: 'messagesDeleted',
  labelAdded: 'labelsAdded',
  labelRemoved: 'labelsRemoved',
};

/** users.history.list: what changed after startHistoryId; 404 when that is too old, or was never ours. */
export function listHistory(call: ApiCall): object {
  const { mailbox } = call.account;
  const startText = call.query.get('startHistoryId') ?? '';
  if (!/^\d+$/.test(startText)) throw badRequest('Missing required parameter: startHistoryId', 'required');
  const start = Number(startText);
  if (start < mailbox.historyFloor || start > mailbox.historyId) throw notFound();

  const types = call.query.getAll('historyTypes');
  const label = call.query.get('labelId');
  const records = mailbox.history.filter(
    (record) =>
      record.id > start && (types.length === 0 || types.includes(record.type)) && (!label || concerns(record, label)),
  );
  const after = pageStart(call.query.get('pageToken'));
  const rest = records.filter((record) => record.id > after);
  const page = rest.slice(0, integerParam(call.query, 'maxResults', 100, 500));
  return {
    ...(page.length > 0 ? { history: page.map(historyResource) } : {}),
    ...(page.length < rest.length ? { nextPageToken: sealToken({ h: page.at(-1)!.id }) } : {}),
    historyId: String(mailbox.historyId),
  };
}

function concerns(record: HistoryRecord, label: string): boolean {
  return record.messageLabelIds.includes(label) || record.labelIds.includes(label);
}

function pageStart(token: string | null): number {
  if (!token) return 0;
  const opened = openToken(token);
  if (!isObject(opened) || typeof opened['h'] !== 'number') throw badRequest('Invalid pageToken');
  return opened['h'];
}

function historyResource(record: HistoryRecord): object {
  const { messageId: id, threadId, messageLabelIds, labelIds } = record;
  const message = { id, threadId, labelIds: messageLabelIds };
  const change = labelIds.length > 0 ? { message, labelIds } : { message };
  return { id: String(record.id), messages: [{ id, threadId }], [MEMBER[record.type]]: [change] };
}
