import { firstBoundary } from './history/boundaries.js';
import { isForwardedSubject } from './history/history-markers.js';
import { withoutHistory } from './history/quoted-history.js';
import type { Sender } from './signature/signature-lines.js';
import { withoutSignature } from './signature/signature.js';

export interface ReplyText {
  /** What the sender wrote, without quoted history and signature. */
  body: string;
  /** The whole text; null when it is the same. */
  bodyFull: string | null;
}

/**
 * Splits a message's text into what is new and the whole. A message that is passed on is content and stays, below the
 * sender's own words.
 * @param full    clean text with LF line ends
 * @param subject tells a forwarded message, whose history is its content
 * @param sender  whom the message is from; a name at its end is then known to be a signature
 */
export function replyText(full: string, subject: string, sender?: Sender): ReplyText {
  const whole = full.trim();
  const lines = whole.split('\n');
  const body = ownLines(lines, subject, sender).join('\n').trim();
  return body === '' || body === whole ? { body: whole, bodyFull: null } : { body, bodyFull: whole };
}

function ownLines(lines: readonly string[], subject: string, sender: Sender | undefined): readonly string[] {
  const forwarded = isForwardedSubject(subject);
  const boundary = firstBoundary(lines, forwarded);
  if (boundary?.kind !== 'forward' && !forwarded) return withoutSignature(withoutHistory(lines), sender);
  if (boundary === null) return withoutSignature(lines, sender);
  const note = lines.slice(0, boundary.at);
  const own = withoutSignature(note, sender);
  return own.length === note.length ? lines : [...own, '', ...lines.slice(boundary.at)];
}
