import { notFound } from '../http/api-error.js';
import { integerParam, type ApiCall } from '../http/api-method.js';
import type { StoredMessage } from '../mailbox/message.js';
import { firstText } from '../mime/content.js';
import { parseMimeTree } from '../mime/tree.js';
import { messageResource } from './message-resource.js';
import { renderOptions } from './messages.js';
import { sealCursor, selectMessages, startIndex } from './selection.js';
import { makeSnippet } from './snippet.js';

/** users.threads.list: threads of the chosen messages, by their newest chosen message. */
export function listThreads(call: ApiCall, now: number): object {
  const seen = new Set<string>();
  const heads = selectMessages(call, now).filter((message) => {
    if (seen.has(message.threadId)) return false;
    seen.add(message.threadId);
    return true;
  });
  const start = startIndex(heads, call.query.get('pageToken'));
  const page = heads.slice(start, start + integerParam(call.query, 'maxResults', 100, 500));
  const last = page.at(-1);
  return {
    ...(page.length > 0 ? { threads: page.map(threadEntry) } : {}),
    ...(last && start + page.length < heads.length ? { nextPageToken: sealCursor(last) } : {}),
    resultSizeEstimate: heads.length,
  };
}

/** users.threads.get */
export function getThread(call: ApiCall): object {
  const messages = call.account.mailbox.thread(call.params['id']!);
  if (messages.length === 0) throw notFound();
  const options = renderOptions(call);
  return {
    id: call.params['id'],
    historyId: String(Math.max(...messages.map((message) => message.historyId))),
    messages: messages.map((message) => messageResource(message, options)),
  };
}

function threadEntry(message: StoredMessage): object {
  const raw = message.raw.read();
  const snippet = makeSnippet(firstText(raw, parseMimeTree(raw), 4000));
  return { id: message.threadId, snippet, historyId: String(message.historyId) };
}
