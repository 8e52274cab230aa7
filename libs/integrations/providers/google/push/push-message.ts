import { z } from 'zod';

/** What a push about a mailbox says; nothing in it is believed but that there is something to look at. */
export interface MailboxHint {
  readonly address: string;
  readonly historyId: bigint;
}

const envelope = z.object({ message: z.object({ data: z.string().max(10_000) }) });
const content = z.object({
  emailAddress: z.string().min(3).max(320),
  historyId: z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)]),
});

/** @param body parsed JSON of a Pub/Sub push. @returns null for anything else */
export function readMailboxHint(body: unknown): MailboxHint | null {
  const { data: outer } = envelope.safeParse(body);
  const { data: inner } = content.safeParse(outer && parsed(outer.message.data));
  return inner ? { address: inner.emailAddress, historyId: BigInt(inner.historyId) } : null;
}

/** What the headers of a channel's push say. */
export interface ChannelHint {
  readonly channelId: string;
  readonly token: string;
  readonly number: bigint;
}

/** @returns null when the headers are not those of a channel's push */
export function readChannelHint(header: (name: string) => string | undefined): ChannelHint | null {
  const channelId = header('x-goog-channel-id') ?? '';
  const number = header('x-goog-message-number') ?? '';
  if (!/^[\w\-+/=.]{1,64}$/.test(channelId) || !/^\d{1,20}$/.test(number)) return null;
  return { channelId, token: (header('x-goog-channel-token') ?? '').slice(0, 256), number: BigInt(number) };
}

/** Base64 in either alphabet. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
