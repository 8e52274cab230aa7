import { cut } from '../shared/clean.js';
import { asList, asString, asStrings, parseRecord } from '../shared/reader.js';
import { mappedMail } from '../gmail/mapped-mail.js';
import { messageTime } from '../gmail/message-time.js';
import {
  fault,
  neverThrowing,
  type MappingContext,
  type MappingResult,
  type RawItem,
  type SourceMapper,
} from '../mapper.js';
import { readMimeParts } from './mime-parts.js';

const MAX_SIZES = 10_000;

/** Maps a message of a file (RFC 5322, without the content of attachments) to one e-mail, and the invitations in it to meetings. */
export const mimeMapper: SourceMapper = {
  source: 'mail_file',
  itemsAtOnce: 100,
  map: neverThrowing(mapMessage),
  needs: () => null,
};

function mapMessage(item: RawItem, context: MappingContext): MappingResult {
  const staged = parseRecord(item.payload);
  const message = asString(staged?.message);
  if (!staged || staged.format !== 'mime' || message === null)
    return fault('not_a_message', 'What was read from the file is no message.');
  const root = readMimeParts(message, asList(staged.sizes, MAX_SIZES));
  const occurredAt = messageTime(null, root.headers.date, item.occurredAt);
  if (!occurredAt) return fault('no_date', 'The message does not tell when it was sent.');
  const found = {
    root,
    occurredAt,
    labels: asStrings(staged.labels, 100).map((label) => cut(label, 225)),
    sent: staged.sent === true,
    snippet: '',
    thread: asString(staged.thread) ?? '',
  };
  return { ok: true, mapped: mappedMail(item, context, found) };
}
