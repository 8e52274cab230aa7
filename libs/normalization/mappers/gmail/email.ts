import { type AutomatedVerdict, automatedBy, type CanonicalInteraction } from '../../../contacts/index.js';
import { decodeWords } from '../../../platform/mime/index.js';
import { cleanLine, cut, orNull } from '../shared/clean.js';
import { replyText } from '../shared/reply-text.js';
import type { MappingContext, RawItem } from '../mapper.js';
import { attachmentsOf } from './attachments.js';
import { bodyText } from './body-text.js';
import { conversationLinks } from './conversation-links.js';
import { failedRecipients, isDeliveryReport, returnedId } from './bounce.js';
import { type People, participantsOf, readPeople } from './participants.js';
import type { Part } from './parts.js';
import { sameMessageKey } from './same-message.js';

const MAX_SUBJECT_LENGTH = 1_000;
const MAX_SNIPPET_LENGTH = 300;
const MAX_ID_LENGTH = 500;

/** A list's or newsletter's author writes once, and copies of it differ; these write many messages that are much alike. */
const WRITTEN_BY_MACHINES: ReadonlySet<string> = new Set(['bounce', 'auto_reply', 'no_reply', 'notification']);

/** A message with its parts, wherever it was found. */
export interface FoundMessage {
  root: Part;
  occurredAt: Date;
  labels: string[];
  /** Whether its source says that the user sent it. */
  sent: boolean;
  /** The source's own beginning of the text; empty when it has none. */
  snippet: string;
  /** The source's own id of the conversation. */
  thread: string;
}

/** Turns a message into an e-mail on the timeline: the same one from the same message, whichever source it is from. */
export function emailOf(item: RawItem, context: MappingContext, message: FoundMessage): CanonicalInteraction {
  const { root, occurredAt, labels } = message;
  const people = readPeople(root.headers);
  const subject = cleanLine(decodeWords(cut(root.headers.subject ?? '', 8_000)), MAX_SUBJECT_LENGTH);
  const snippet = cleanLine(message.snippet, MAX_SNIPPET_LENGTH);
  const { body, bodyFull, quotes } = replyText(bodyText(root) || snippet, subject, people.from[0]);
  const sentByUser = message.sent || people.from.some(({ address }) => context.ownAddresses.has(address));
  const id = messageId(root.headers['message-id']);
  const text = bodyFull ?? body;
  const automated = automatedIn(root, people, text, sentByUser);
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
    threadKey: orNull(cleanLine(message.thread, MAX_ID_LENGTH)),
    messageId: id,
    occurredAt,
    endsAt: null,
    allDay: false,
    timeZone: null,
    status: 'confirmed',
    location: null,
    automatedReason: automated?.reason ?? null,
    automatedRule: automated?.rule ?? null,
    labels,
    attachments: attachmentsOf(root),
    seriesId: null,
    seriesException: false,
    sameKey: sameMessageKey({
      headers: root.headers,
      people,
      subject,
      text,
      messageId: id,
      byMachine: automated !== null && WRITTEN_BY_MACHINES.has(automated.reason),
      returned: returnedId(root),
    }),
    precedence: 0,
    identityPairs: people.pairs,
    conversation: conversationLinks({
      headers: root.headers,
      people,
      subject,
      // What a file's reader makes of references is no word of Gmail's.
      thread: message.thread.startsWith('mid:') ? '' : message.thread,
      messageId: id,
      quotes,
      automated: automated !== null,
    }),
    participants: participantsOf(
      people,
      automated?.reason === 'bounce' ? failedRecipients(root, text) : [],
      root.headers,
      context.ownAddresses,
    ),
  };
}

/** What the user sent is theirs, whatever it looks like, unless a program sent it in their name. */
function automatedIn(root: Part, people: People, text: string, sentByUser: boolean): AutomatedVerdict | null {
  if (isDeliveryReport(root)) return { reason: 'bounce', rule: 'delivery_report' };
  const [author] = people.from;
  const { address = null, name = null } = author ?? {};
  const verdict = automatedBy({ fromAddress: address, fromName: name, headers: root.headers, text });
  const byProgram = verdict?.reason === 'auto_reply' || verdict?.rule === 'auto_submitted';
  return sentByUser && !byProgram ? null : verdict;
}

/** The first id without its angle brackets; odd ones as they are. */
function messageId(header: string | undefined): string | null {
  if (header === undefined) return null;
  const value = cut(header, 4_000);
  return orNull(cleanLine(/<([^<>]+)>/.exec(value)?.[1] ?? value, MAX_ID_LENGTH));
}
