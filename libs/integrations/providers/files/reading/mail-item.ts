import { type HeaderField, headerOf } from '../../../../platform/mime/index.js';
import { BLANK_ITEM, type StagedItem } from '../domain/staged-item.js';
import { readTakeoutLabels } from './gmail-labels.js';
import { hashOf } from './hash.js';
import { messageIdOf, threadOf } from './mail-thread.js';
import { timeOf } from './mail-time.js';
import type { ElidedMessage } from './message-builder.js';

/** Where a message was found. */
export interface MailOrigin {
  /** The line that an mbox puts before the message. */
  readonly fromLine: string | null;
  /** Its place among the file's items, for what has no better name. */
  readonly index: number;
  /** Whether the file ends in the middle of it. */
  readonly cutOff: boolean;
}

const ADDRESS = /[^\s<>"(),;:@[\]]+@[^\s<>"(),;:@[\]]+/g;
const MOST_PEOPLE = 500;
/** Without any of these it is no message. */
const TELLING = ['from', 'to', 'cc', 'date', 'subject', 'message-id', 'received', 'sender', 'x-gm-thrid'];
/** What mail servers keep in a mailbox for themselves. */
const FOLDER_DATA = /FOLDER INTERNAL DATA/;

/** A message, as it waits for its import. */
export function mailItem(message: ElidedMessage, origin: MailOrigin): StagedItem {
  const { fields } = message;
  if (!TELLING.some((name) => headerOf(fields, name) !== undefined))
    return failed(message, origin, 'malformed', 'This part of the file is no readable message.');
  const sourceId = sourceIdOf(message);
  const occurredAt = timeOf(fields, origin.fromLine);
  const base = { ...BLANK_ITEM, kind: 'mail' as const, sourceId, occurredAt, until: occurredAt };
  if (origin.cutOff && !message.whole)
    return { ...base, error: { code: 'truncated', message: 'The file ends in the middle of this message.' } };
  const labels = readTakeoutLabels(headerOf(fields, 'x-gmail-labels'));
  const skip = FOLDER_DATA.test(headerOf(fields, 'subject') ?? '') ? 'folder_data' : labels.skip;
  return {
    ...base,
    dedupeKey: dedupeKeyOf(fields),
    labels: labels.names,
    senders: peopleOf(fields, /^from$/),
    recipients: peopleOf(fields, /^(?:to|cc|bcc)$/),
    sent: labels.sent,
    ownAddress: ownAddressOf(fields, labels.sent),
    skip,
    payload: skip === null ? payloadOf(message, labels.names, labels.sent, fields) : null,
  };
}

function payloadOf(
  { text, sizes }: ElidedMessage,
  labels: readonly string[],
  sent: boolean,
  fields: readonly HeaderField[],
): string {
  return JSON.stringify({ format: 'mime', thread: threadOf(fields), labels, sent, sizes, message: text });
}

function failed({ text, bodyHash }: ElidedMessage, { index }: MailOrigin, code: string, message: string): StagedItem {
  return {
    ...BLANK_ITEM,
    kind: 'mail',
    sourceId: hashOf('unreadable', String(index), text, bodyHash ?? ''),
    error: { code, message },
  };
}

function sourceIdOf({ fields, bodyHash }: ElidedMessage): string {
  const [date = '', from = ''] = [headerOf(fields, 'date'), headerOf(fields, 'from')];
  return hashOf('mail', messageIdOf(fields) ?? '', date, from, bodyHash ?? '');
}

function dedupeKeyOf(fields: readonly HeaderField[]): string | null {
  const id = messageIdOf(fields);
  return id === null || id.length > 500 ? null : `mid:${id}`;
}

function peopleOf(fields: readonly HeaderField[], names: RegExp): string[] {
  const people = new Set<string>();
  for (const [name, value] of fields) {
    if (!names.test(name)) continue;
    for (const [address] of value.matchAll(ADDRESS)) if (people.size < MOST_PEOPLE) people.add(address.toLowerCase());
  }
  return [...people];
}

/** Whom it was sent by, or delivered to: over a whole mailbox that is its owner. */
function ownAddressOf(fields: readonly HeaderField[], sent: boolean): string | null {
  const field = headerOf(fields, sent ? 'from' : 'delivered-to') ?? '';
  return field.match(ADDRESS)?.[0]?.toLowerCase() ?? null;
}
