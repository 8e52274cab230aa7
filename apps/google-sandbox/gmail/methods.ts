import { ApiError } from '../http/api-error.js';
import type { ApiCall, ApiMethod } from '../http/api-method.js';
import { GMAIL_METADATA, GMAIL_READERS } from '../oauth/scopes.js';
import { listHistory } from './history.js';
import { getLabel, getProfile, listLabels } from './labels.js';
import { MessageRenderer } from './message-resource.js';
import { getAttachment, getMessage, listMessages } from './messages.js';
import { getThread, listThreads } from './threads.js';

const WITH_METADATA = [...GMAIL_READERS, GMAIL_METADATA];

/** The Gmail methods that the sandbox serves. */
export function gmailMethods(now: () => number): ApiMethod[] {
  const renderer = new MessageRenderer();
  const define = (name: string, path: string, scopes: readonly string[], handle: ApiMethod['handle']): ApiMethod => ({
    name: `gmail.users.${name}`,
    service: 'gmail',
    http: 'GET',
    path: `/gmail/v1/users/:userId${path}`,
    scopes,
    handle: (call) => {
      requireOwnMailbox(call);
      return handle(call);
    },
  });
  return [
    define('messages.get', '/messages/:id', WITH_METADATA, (call) => getMessage(call, renderer)),
    define('messages.list', '/messages', WITH_METADATA, (call) => listMessages(call, now())),
    define('messages.attachments.get', '/messages/:messageId/attachments/:id', GMAIL_READERS, getAttachment),
    define('history.list', '/history', WITH_METADATA, listHistory),
    define('threads.list', '/threads', WITH_METADATA, (call) => listThreads(call, now())),
    define('threads.get', '/threads/:id', WITH_METADATA, getThread),
    define('labels.list', '/labels', WITH_METADATA, listLabels),
    define('labels.get', '/labels/:id', WITH_METADATA, getLabel),
    define('getProfile', '/profile', WITH_METADATA, getProfile),
  ];
}

/** Throws the refusal when the path names another person's mailbox. */
export function requireOwnMailbox(call: ApiCall): void {
  const userId = call.params['userId']!.toLowerCase();
  if (userId === 'me' || userId === call.account.email) return;
  throw new ApiError({ status: 403, reason: 'forbidden', message: `Delegation denied for ${call.account.email}` });
}
