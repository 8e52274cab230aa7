import { toBase64Url } from '../core/base64.js';
import { ApiError, badRequest, invalidArgument, notFound } from '../http/api-error.js';
import { integerParam, type ApiCall } from '../http/api-method.js';
import { partContent } from '../mime/content.js';
import { parseMimeTree } from '../mime/tree.js';
import { GMAIL_READERS } from '../oauth/scopes.js';
import type { MessageFormat, MessageRenderer, RenderOptions } from './message-resource.js';
import { findAttachment } from './payload.js';
import { sealCursor, selectMessages, startIndex } from './selection.js';

const FORMATS: readonly string[] = ['minimal', 'full', 'raw', 'metadata'];

/** users.messages.list */
export function listMessages(call: ApiCall, now: number): object {
  if (call.query.get('q') && onlyMetadata(call)) throw metadataRefusal("Metadata scope does not support 'q' parameter");
  const messages = selectMessages(call, now);
  const start = startIndex(messages, call.query.get('pageToken'));
  const page = messages.slice(start, start + integerParam(call.query, 'maxResults', 100, 500));
  const last = page.at(-1);
  const more = last !== undefined && start + page.length < messages.length;
  return {
    ...(page.length > 0 ? { messages: page.map(({ id, threadId }) => ({ id, threadId })) } : {}),
    ...(more ? { nextPageToken: sealCursor(last) } : {}),
    resultSizeEstimate: messages.length,
  };
}

/** users.messages.get; rendered JSON, with `fields=` already applied. */
export function getMessage(call: ApiCall, renderer: MessageRenderer): Buffer {
  const message = call.account.mailbox.get(call.params['id']!);
  const options = renderOptions(call);
  if (!message) throw notFound();
  return renderer.render(call.account.email, message, options);
}

/** Format, headers and mask of a messages.get or threads.get call, checked against the scopes. */
export function renderOptions(call: ApiCall): RenderOptions {
  const format = (call.query.get('format') ?? 'full').toLowerCase();
  if (!FORMATS.includes(format))
    throw badRequest(`Invalid value at 'format' (type.googleapis.com/MessageFormat), "${format}"`);
  if (onlyMetadata(call) && (format === 'full' || format === 'raw'))
    throw metadataRefusal(`Metadata scope doesn't allow format ${format.toUpperCase()}`);
  return {
    format: format as MessageFormat,
    metadataHeaders: call.query.getAll('metadataHeaders'),
    fields: call.query.get('fields') ?? undefined,
  };
}

/** users.messages.attachments.get */
export function getAttachment(call: ApiCall): object {
  const message = call.account.mailbox.get(call.params['messageId']!);
  if (!message) throw notFound();
  const raw = message.raw.read();
  const part = findAttachment(parseMimeTree(raw), message.id, call.params['id']!);
  if (!part) throw invalidArgument('Invalid attachment token');
  const content = partContent(raw, part);
  return { size: content.length, data: toBase64Url(content) };
}

function onlyMetadata(call: ApiCall): boolean {
  return !GMAIL_READERS.some((scope) => call.scopes.has(scope));
}

function metadataRefusal(message: string): ApiError {
  return new ApiError({ status: 403, reason: 'forbidden', message });
}
