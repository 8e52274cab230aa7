import { withoutHistory } from './quoted-history.js';
import { withoutSignature } from './signature.js';

const FORWARDED_SUBJECT = /^\s*(?:fwd?|wg|tr|rv|rif|i|vs|vb|doorst|enc|pd|i̇?lt|vl|转发|轉寄)\s?[:：]/iu;

export interface ReplyText {
  /** What the sender wrote, without quoted history and signature. */
  body: string;
  /** The whole text; null when it is the same. */
  bodyFull: string | null;
}

/**
 * Splits a message's text into what is new and the whole.
 * @param full    clean text with LF line ends
 * @param subject tells a forwarded message, whose history is its content
 */
export function replyText(full: string, subject: string): ReplyText {
  const whole = full.trim();
  const lines = whole.split('\n');
  const own = FORWARDED_SUBJECT.test(subject) ? lines : withoutHistory(lines);
  const body = withoutSignature(own).join('\n').trim();
  return body === '' || body === whole ? { body: whole, bodyFull: null } : { body, bodyFull: whole };
}
