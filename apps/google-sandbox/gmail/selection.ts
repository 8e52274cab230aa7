import type { ApiCall } from '../http/api-method.js';
import { booleanParam } from '../http/api-method.js';
import { invalidArgument } from '../http/api-error.js';
import { openToken, sealToken } from '../core/base64.js';
import { isObject } from '../core/values.js';
import type { Mailbox } from '../mailbox/mailbox.js';
import type { StoredMessage } from '../mailbox/message.js';
import { compileQuery } from './search-query.js';

interface CachedSelection {
  version: number;
  messages: readonly StoredMessage[];
}

const CACHED_SELECTIONS = 16;
const selections = new WeakMap<Mailbox, Map<string, CachedSelection>>();

/** Messages that `q`, `labelIds` and `includeSpamTrash` of a list call choose, newest first. */
export function selectMessages(call: ApiCall, now: number): readonly StoredMessage[] {
  const { mailbox, email } = call.account;
  const query = call.query.get('q')?.trim() ?? '';
  const labelIds = call.query.getAll('labelIds');
  const everywhere =
    booleanParam(call.query, 'includeSpamTrash') || /\b(in|label|is):"?(anywhere|spam|trash)/i.test(query);
  // Relative ages move on, so a cached selection is good for a minute.
  const key = JSON.stringify([query, labelIds, everywhere, query.includes('_than:') ? Math.floor(now / 60_000) : 0]);
  const cache = selections.get(mailbox) ?? new Map<string, CachedSelection>();
  selections.set(mailbox, cache);
  const cached = cache.get(key);
  if (cached && cached.version === mailbox.version) return cached.messages;

  const matches = query === '' ? undefined : compileQuery(query, { mailbox, account: email, now });
  const hidden = everywhere ? [] : ['SPAM', 'TRASH'].filter((label) => !labelIds.includes(label));
  const messages = mailbox.all().filter((message) => {
    if (hidden.some((label) => message.labelIds.includes(label))) return false;
    if (!labelIds.every((label) => message.labelIds.includes(label))) return false;
    return matches ? matches(message) : true;
  });
  cache.delete(key);
  cache.set(key, { version: mailbox.version, messages });
  if (cache.size > CACHED_SELECTIONS) cache.delete(cache.keys().next().value!);
  return messages;
}

/** A place in a list that is sorted newest first; new arrivals do not move it. */
export function sealCursor(message: StoredMessage): string {
  return sealToken({ d: message.internalDate, i: message.id });
}

/** Index of the first message after the page token's place; 0 without a token. */
export function startIndex(messages: readonly StoredMessage[], token: string | null): number {
  if (!token) return 0;
  const opened = openToken(token);
  if (!isObject(opened) || typeof opened['d'] !== 'number' || typeof opened['i'] !== 'string')
    throw invalidArgument('Invalid pageToken');
  const { d: date, i: id } = opened;
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const message = messages[middle]!;
    const isAfter = message.internalDate < date || (message.internalDate === date && message.id < id);
    if (isAfter) high = middle;
    else low = middle + 1;
  }
  return low;
}
