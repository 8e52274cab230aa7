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
  /** Whether the text holds another message: one that is answered, or passed on. */
  quotes: boolean;
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
  const { lines, quotes } = ownLines(whole.split('\n'), subject, sender);
  const body = lines.join('\n').trim();
  const split = body === '' || body === whole ? { body: whole, bodyFull: null } : { body, bodyFull: whole };
  return { ...split, quotes };
}

function ownLines(
  lines: readonly string[],
  subject: string,
  sender: Sender | undefined,
): { lines: readonly string[]; quotes: boolean } {
  const forwarded = isForwardedSubject(subject);
  const boundary = firstBoundary(lines, forwarded);
  if (boundary?.kind !== 'forward' && !forwarded) {
    const written = withoutHistory(lines);
    return { lines: withoutSignature(written, sender), quotes: written.length < lines.length };
  }
  if (boundary === null) return { lines: withoutSignature(lines, sender), quotes: false };
  const note = lines.slice(0, boundary.at);
  const own = withoutSignature(note, sender);
  return { lines: own.length === note.length ? lines : [...own, '', ...lines.slice(boundary.at)], quotes: true };
}
