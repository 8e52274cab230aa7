import assert from 'node:assert/strict';
import type { CanonicalInteraction } from '../../../contacts/index.js';
import type { RawPayload } from '../../../integrations/index.js';
import { gmailMapper } from '../gmail/gmail-message.js';
import type { MappedItem, MappingContext, RawItem } from '../mapper.js';
import { mimeMapper } from '../mime/mime-message.js';
import { type MailDescription, type PartDescription, type Value, gmailResource, rawMail } from './mail.js';

export const SENT_AT = new Date('2026-03-03T09:12:05Z');
export const DATE = 'Tue, 3 Mar 2026 09:12:05 +0000';
export const OWN = 'you@studio.example';
export const CONTEXT: MappingContext = { ownAddresses: new Set([OWN]), now: new Date('2026-11-20T09:00:00Z') };

export const itemOf = (source: string, payload: object, rest: Partial<RawItem> = {}): RawItem => ({
  rawEventId: 'raw',
  integrationId: 'integration',
  batchId: null,
  source,
  sourceId: 'mail',
  occurredAt: SENT_AT,
  payload: JSON.stringify(payload) as RawPayload,
  ...rest,
});

/** From, To, Date, Subject and Message-ID of an ordinary message, with others instead or besides. */
export function mail(headers: Record<string, Value | null>, body?: PartDescription): MailDescription {
  const ordinary: Record<string, Value | null> = {
    From: 'Ann Other <ann@people.example>',
    To: 'You <you@studio.example>',
    Date: DATE,
    Subject: 'Plan',
    'Message-ID': '<plan@people.example>',
  };
  const fields = Object.entries({ ...ordinary, ...headers });
  return {
    headers: fields.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    ...(body ? { body } : {}),
  };
}

/** What a message becomes. Fails when Gmail's rendering of it and the message itself do not become the same. */
export function mappedBothWays(description: MailDescription): MappedItem {
  const gmail = gmailMapper.map(itemOf('google_gmail', gmailResource(description, SENT_AT)), CONTEXT);
  const staged = {
    format: 'mime',
    thread: 'thread',
    labels: [],
    sent: false,
    sizes: [],
    message: rawMail(description),
  };
  const mime = mimeMapper.map(itemOf('mail_file', { ...staged, message: staged.message.toString('latin1') }), CONTEXT);
  assert(gmail.ok && mime.ok, 'The message was not read.');
  assert.deepEqual(mime.mapped.interactions.map(comparable), gmail.mapped.interactions.map(comparable));
  return mime.mapped;
}

export function emailBothWays(description: MailDescription): CanonicalInteraction {
  const [email] = mappedBothWays(description).interactions;
  assert(email);
  return email;
}

/** Everything but what each source has of its own: ids, labels, snippets, sizes of what is encoded. */
function comparable({ attachments, ...interaction }: CanonicalInteraction): object {
  return {
    ...interaction,
    source: '',
    labels: [],
    snippet: '',
    attachments: attachments.map(({ name, mimeType }) => ({ name, mimeType })),
  };
}
