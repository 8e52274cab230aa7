import { cut } from '../shared/clean.js';
import { decodeEntities } from '../shared/html-to-plain.js';
import { asRecord, asString, asStrings, parseRecord } from '../shared/reader.js';
import {
  fault,
  neverThrowing,
  type MappingContext,
  type MappingResult,
  type RawItem,
  type SourceMapper,
} from '../mapper.js';
import { mappedMail } from './mapped-mail.js';
import { messageTime } from './message-time.js';
import { readParts } from './parts.js';

/** Maps a Gmail `messages.get` resource (format full) to one e-mail, and the invitations in it to meetings. */
export const gmailMapper: SourceMapper = {
  source: 'google_gmail',
  itemsAtOnce: 500,
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
  const labels = asStrings(message.labelIds, 100).map((label) => cut(label, 225));
  const found = {
    root,
    occurredAt,
    labels,
    sent: labels.includes('SENT'),
    snippet: decodeEntities(cut(asString(message.snippet) ?? '', 4_000)),
    thread: asString(message.threadId) ?? '',
  };
  return { ok: true, mapped: mappedMail(item, context, found) };
}
