import type { FetchedItem, RawPayload } from '../../../domain/connector.js';
import { leftOutReason } from './labels.js';
import type { MessageOutcome } from './message-reader.js';

/** What the mapper reads of a message. historyId is left out, so that an unchanged message has an unchanged payload. */
export const FULL_MESSAGE = 'format=full&fields=id,threadId,labelIds,snippet,sizeEstimate,internalDate,payload';

interface Envelope {
  readonly id?: unknown;
  readonly labelIds?: unknown;
  readonly internalDate?: unknown;
}

/** Turns what was read into what the sync module stores. The text is parsed once, to be sure that it is JSON, and kept. */
export function fetchedItem(outcome: MessageOutcome): FetchedItem {
  const sourceId = outcome.id;
  if ('failure' in outcome) {
    const { code, message } = outcome.failure;
    return code === 'not-found' ? { sourceId, gone: true } : { sourceId, error: { code, message } };
  }
  const envelope = parseEnvelope(outcome.text);
  if (envelope?.id !== sourceId)
    return { sourceId, error: { code: 'permanent', message: 'Google sent something that is not this message' } };
  const skip = leftOutReason(Array.isArray(envelope.labelIds) ? (envelope.labelIds as string[]) : []);
  const occurredAt = dateOf(envelope.internalDate);
  return skip === undefined
    ? { sourceId, payload: outcome.text as RawPayload, occurredAt }
    : { sourceId, skip, occurredAt };
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
