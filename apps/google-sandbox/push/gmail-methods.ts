import { asText, asTexts, isObject } from '../core/values.js';
import { invalidArgument } from '../http/api-error.js';
import type { ApiCall, ApiMethod } from '../http/api-method.js';
import { parseJson } from '../http/messages.js';
import { GMAIL_METADATA, GMAIL_READERS } from '../oauth/scopes.js';
import { requireOwnMailbox } from '../gmail/methods.js';
import type { PushHub } from './hub.js';

const WATCH_MS = 7 * 86_400_000;
const TOPIC = /^projects\/[a-z][a-z0-9:.-]{3,}\/topics\/[A-Za-z][\w.~+%-]{2,254}$/;

/** users.watch and users.stop. */
export function gmailPushMethods(hub: PushHub, now: () => number): ApiMethod[] {
  const define = (name: 'watch' | 'stop', handle: ApiMethod['handle']): ApiMethod => ({
    name: `gmail.users.${name}`,
    service: 'gmail',
    http: 'POST',
    path: `/gmail/v1/users/:userId/${name}`,
    scopes: [...GMAIL_READERS, GMAIL_METADATA],
    handle: (call) => {
      requireOwnMailbox(call);
      return handle(call);
    },
  });
  return [
    define('watch', (call) => watch(call, hub, now())),
    define('stop', ({ account }) => {
      hub.watches.stopMailbox(account.email);
      return undefined;
    }),
  ];
}

/** A second watch of the same mailbox takes the place of the first; each begins with a notification. */
function watch({ account, request }: ApiCall, hub: PushHub, now: number): object {
  const body = parseJson(request.body.toString('utf8'));
  const fields = isObject(body) ? body : {};
  const topicName = asText(fields['topicName']) ?? '';
  if (!TOPIC.test(topicName))
    throw invalidArgument(`Invalid topicName does not match projects/sandbox/topics/*: ${topicName}`);
  const behavior = asText(fields['labelFilterBehavior']) ?? asText(fields['labelFilterAction']);
  const expiresAt = now + WATCH_MS;
  hub.watches.watchMailbox({
    account: account.email,
    topicName,
    labelIds: asTexts(fields['labelIds']),
    labels: behavior?.toLowerCase() === 'exclude' ? 'exclude' : 'include',
    expiresAt,
  });
  hub.announce(account);
  return { historyId: String(account.mailbox.historyId), expiration: String(expiresAt) };
}
