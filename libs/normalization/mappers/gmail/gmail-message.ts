import { automatedReason, type CanonicalInteraction } from '../../../contacts/index.js';
import { cleanLine, cut, orNull } from '../shared/clean.js';
import { decodeEncodedWords } from '../shared/encoded-words.js';
import { decodeEntities } from '../shared/html-to-plain.js';
import { asRecord, asString, asStrings, parseRecord, type JsonRecord } from '../shared/reader.js';
import { replyText } from '../shared/reply-text.js';
import {
  fault,
  neverThrowing,
  type MappingContext,
  type MappingResult,
  type RawItem,
  type SourceMapper,
} from '../mapper.js';
import { attachmentsOf } from './attachments.js';
import { bodyText } from './body-text.js';
import { failedRecipients, isDeliveryReport } from './bounce.js';
import { messageTime } from './message-time.js';
import { participantsOf, readPeople } from './participants.js';
import { type Part, readParts } from './parts.js';

const MAX_SUBJECT_LENGTH = 1_000;
const MAX_SNIPPET_LENGTH = 300;
const MAX_ID_LENGTH = 500;

/** Maps a Gmail `messages.get` resource (format full) to one e-mail. */
export const gmailMapper: SourceMapper = {
  source: 'google_gmail',
  itemsAtOnce: 250,
  map: neverThrowing(mapMessage),
  needs: () => null,
};

function mapMessage(item: RawItem, context: MappingContext): MappingResult {
  const message = parseRecord(item.payload);
  if (!message) return fault('not_json', 'The message as received is not a JSON object.');
  const payload = asRecord(message.payload);
  if (!payload) return fault('not_a_message', 'The message as received has no content.');
  const root = readParts(payload);
  const occurredAt = messageTime(message.internalDate, root.headers.date, item.occurredAt);
  if (!occurredAt) return fault('no_date', 'Neither the provider nor the message tells when it was sent.');
  return {
    ok: true,
    mapped: {
      interactions: [toInteraction(item, context, message, root, occurredAt)],
      seriesRefresh: null,
      mapAgainAt: null,
    },
  };
}

function toInteraction(
  item: RawItem,
  context: MappingContext,
  message: JsonRecord,
  root: Part,
  occurredAt: Date,
): CanonicalInteraction {
  const people = readPeople(root.headers);
  const bounced = isDeliveryReport(root);
  const labels = asStrings(message.labelIds, 100).map((label) => cut(label, 225));
  const subject = cleanLine(decodeEncodedWords(cut(root.headers.subject ?? '', 8_000)), MAX_SUBJECT_LENGTH);
  const snippet = cleanLine(decodeEntities(cut(asString(message.snippet) ?? '', 4_000)), MAX_SNIPPET_LENGTH);
  const { body, bodyFull } = replyText(bodyText(root) || snippet, subject);
  const sentByUser = labels.includes('SENT') || people.from.some(({ address }) => context.ownAddresses.has(address));
  const origin = { fromAddress: people.from[0]?.address ?? null, headers: root.headers };
  return {
    rawEventId: item.rawEventId,
    integrationId: item.integrationId,
    batchId: item.batchId,
    source: item.source,
    sourceId: item.sourceId,
    kind: 'email',
    subject,
    snippet: snippet || cleanLine(body.slice(0, 1_000), MAX_SNIPPET_LENGTH),
    body,
    bodyFull,
    direction: sentByUser ? 'outbound' : 'inbound',
    threadKey: orNull(cleanLine(asString(message.threadId) ?? '', MAX_ID_LENGTH)),
    messageId: messageId(root.headers['message-id']),
    occurredAt,
    endsAt: null,
    allDay: false,
    timeZone: null,
    status: 'confirmed',
    location: null,
    automatedReason: bounced ? 'bounce' : automatedReason(origin),
    labels,
    attachments: attachmentsOf(root),
    seriesId: null,
    seriesException: false,
    participants: participantsOf(
      people,
      bounced || root.headers['x-failed-recipients'] ? failedRecipients(root) : [],
      context.ownAddresses,
    ),
  };
}

/** The first id without its angle brackets; odd ones as they are. */
function messageId(header: string | undefined): string | null {
  if (header === undefined) return null;
  const value = cut(header, 4_000);
  return orNull(cleanLine(/<([^<>]+)>/.exec(value)?.[1] ?? value, MAX_ID_LENGTH));
}
