import type { FetchedItem, RawPayload } from '../../../domain/connector.js';
import type { Selection } from '../../../domain/selection.js';
import { leftOutReason, selectionReason } from './labels.js';
import { type MessageHeader, READ_HEADERS, headersOf, peopleOn } from './message-people.js';
import type { MessageOutcome } from './message-reader.js';
import type { PeopleRule } from '../../../domain/people-rules.js';

const ENVELOPE = 'id,threadId,labelIds,sizeEstimate,internalDate';
const METADATA = READ_HEADERS.map((name) => `&metadataHeaders=${name}`).join('');

/** What the mapper reads of a message. historyId is left out, so that an unchanged message has an unchanged payload. */
const QUERIES: Readonly<Record<Selection['detail'], string>> = {
  metadata: `format=metadata&fields=${ENVELOPE},payload(mimeType,headers)${METADATA}`,
  snippet: `format=metadata&fields=${ENVELOPE},snippet,payload(mimeType,headers)${METADATA}`,
  full: `format=full&fields=${ENVELOPE},snippet,payload`,
};

/** What to ask of each message for a level of detail. */
export const messageQuery = (detail: Selection['detail']): string => QUERIES[detail];

/** What decides whether a message that was read is wanted. */
export interface MessageRules {
  readonly containers: Selection['containers'];
  readonly people: PeopleRule | null;
  /** The account's address, lower case. */
  readonly ownAddress: string;
}

interface Envelope {
  readonly id?: unknown;
  readonly labelIds?: unknown;
  readonly internalDate?: unknown;
  readonly payload?: { readonly headers?: readonly MessageHeader[] };
}

/** Turns what was read into what the sync module stores. The text is parsed once, to be sure that it is JSON, and kept. */
export function fetchedItem(outcome: MessageOutcome, rules: MessageRules): FetchedItem {
  const sourceId = outcome.id;
  if ('failure' in outcome) {
    const { code, message } = outcome.failure;
    return code === 'not-found' ? { sourceId, gone: true } : { sourceId, error: { code, message } };
  }
  const envelope = parseEnvelope(outcome.text);
  if (envelope?.id !== sourceId)
    return { sourceId, error: { code: 'permanent', message: 'Google sent something that is not this message' } };
  const occurredAt = dateOf(envelope.internalDate);
  const skip = skipReason(envelope, rules);
  if (skip !== undefined) return { sourceId, skip, occurredAt };
  const dedupeKey = dedupeKeyOf(envelope);
  return { sourceId, payload: outcome.text as RawPayload, occurredAt, ...(dedupeKey === null ? {} : { dedupeKey }) };
}

function skipReason({ labelIds, payload }: Envelope, { containers, people, ownAddress }: MessageRules) {
  const labels = Array.isArray(labelIds) ? (labelIds as string[]) : [];
  return (
    leftOutReason(labels) ??
    selectionReason(labels, containers) ??
    people?.(peopleOn(headersOf(payload?.headers), labels, ownAddress))
  );
}

/** The Message-ID, in the form in which it is the same wherever the message is read. */
function dedupeKeyOf({ payload }: Envelope): string | null {
  const header = payload?.headers?.find?.(({ name }) => name?.toLowerCase() === 'message-id')?.value ?? '';
  const id = (/<([^<>]+)>/.exec(header)?.[1] ?? header).trim().toLowerCase();
  return id === '' || id.length > 500 ? null : `mid:${id}`;
}

function parseEnvelope(text: string): Envelope | null {
  try {
    return JSON.parse(text) as Envelope | null;
  } catch {
    return null;
  }
}

/** internalDate: milliseconds since 1970, as a string. */
function dateOf(internalDate: unknown): Date | undefined {
  const date = new Date(typeof internalDate === 'string' ? Number(internalDate) : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
