import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import type { SampledItem } from '../../../domain/preview.js';
import type { ItemPeople } from '../../../domain/people-rules.js';
import { readAddresses } from '../preview/addresses.js';
import { READ_HEADERS, headersOf, peopleOn } from './message-people.js';

export const SAMPLED_MESSAGE = [
  'format=metadata&fields=id,labelIds,internalDate,payload/headers',
  ...READ_HEADERS.map((name) => `metadataHeaders=${name}`),
].join('&');

/** What a preview knows of a message that it has read. */
export interface SampledMessage {
  readonly item: SampledItem;
  readonly labelIds: readonly string[];
  /** For the rules of a selection. */
  readonly people: ItemPeople;
}

/** Reads a message in metadata format. Returns null for text that is no message. */
export function sampledMessage(
  text: string,
  labelNames: ReadonlyMap<string, string>,
  ownAddress: string,
): SampledMessage | null {
  const message = parse(text);
  if (!message?.id) return null;
  const headers = headersOf(message.payload?.headers);
  const labelIds = message.labelIds ?? [];
  const from = readAddresses(headers.from)[0] ?? null;
  const recipients = ['to', 'cc', 'bcc'].flatMap((name) => readAddresses(headers[name]));
  const people = peopleOn(headers, labelIds, ownAddress);
  const time = Number(message.internalDate ?? NaN);
  const item = {
    sourceId: message.id,
    title: headers.subject ?? '',
    from,
    participants: from ? [from, ...recipients] : recipients,
    occurredAt: Number.isFinite(time) ? new Date(time) : null,
    labels: labelIds.map((id) => labelNames.get(id) ?? id),
    headers,
    containerName: 'Mailbox',
    own: people.own,
  };
  return { item, labelIds, people };
}

function parse(text: string): gmail_v1.Schema$Message | null {
  try {
    return JSON.parse(text) as gmail_v1.Schema$Message | null;
  } catch {
    return null;
  }
}

/** Picks the newest, and as many more spread evenly over the rest, so that old times are seen too. */
export function pickSample(newestFirst: readonly string[], newest: number, spread: number): string[] {
  const rest = newestFirst.slice(newest);
  const step = Math.max(rest.length / spread, 1);
  const picked = Array.from({ length: Math.min(spread, rest.length) }, (_, index) => rest[Math.floor(index * step)]!);
  return [...newestFirst.slice(0, newest), ...picked];
}
