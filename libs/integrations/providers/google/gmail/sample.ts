import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import type { SampledItem } from '../../../domain/preview.js';
import { readAddresses } from '../preview/addresses.js';

/** The headers that a preview reads: who is on the message, and what gives automated senders away. */
const HEADERS = [
  ...['From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Sender', 'Return-Path', 'Subject', 'Content-Type', 'Precedence'],
  ...['List-Id', 'List-Unsubscribe', 'List-Post', 'Auto-Submitted', 'X-Auto-Response-Suppress', 'X-Autoreply'],
  ...['X-Failed-Recipients', 'Feedback-ID', 'X-Mailer', 'X-Autorespond'],
];

export const SAMPLED_MESSAGE = [
  'format=metadata&fields=id,labelIds,internalDate,payload/headers',
  ...HEADERS.map((name) => `metadataHeaders=${name}`),
].join('&');

/** Reads a message in metadata format. Returns null for text that is no message. */
export function sampledMessage(text: string, labelNames: ReadonlyMap<string, string>): SampledItem | null {
  const message = parse(text);
  if (!message?.id) return null;
  const headers: Record<string, string> = {};
  for (const { name, value } of message.payload?.headers ?? [])
    if (name && !(name.toLowerCase() in headers)) headers[name.toLowerCase()] = value ?? '';
  const from = readAddresses(headers.from)[0] ?? null;
  const recipients = ['to', 'cc', 'bcc'].flatMap((name) => readAddresses(headers[name]));
  const time = Number(message.internalDate ?? NaN);
  return {
    sourceId: message.id,
    title: headers.subject ?? '',
    from,
    participants: from ? [from, ...recipients] : recipients,
    occurredAt: Number.isFinite(time) ? new Date(time) : null,
    labels: (message.labelIds ?? []).map((id) => labelNames.get(id) ?? id),
    headers,
    containerName: 'Mailbox',
  };
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
