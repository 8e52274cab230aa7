import { hash } from 'node:crypto';
import { readMailDate } from '../../../platform/mime/index.js';
import { bareSubject } from '../shared/bare-subject.js';
import type { Headers } from './headers.js';
import type { People } from './participants.js';

/** What tells one message from another. */
export interface MessageMarks {
  headers: Headers;
  people: People;
  subject: string;
  /** The whole text. */
  text: string;
  messageId: string | null;
  /** Whether a machine wrote it: a bounce, a notification, an automatic answer. */
  byMachine: boolean;
  /** Message-ID of the message that this one returns; empty when it returns none. */
  returned: string;
}

const LONGEST_TEXT = 20_000;
/** Letters of a person's text that count. Footers of lists come after them, or behind a line that is cut off. */
const TELLING_LETTERS = 200;
const FOOTER = /^(?:-- ?|[_=~*-]{10,}.*|-=[-=]+)$/;

/**
 * The key under which copies of one message are known: in Sent and back from a list (with a footer, and a tag in the
 * subject), in several folders, in archives that gave each copy another Message-ID.
 *
 * Copies agree in author, Date to the second, bare subject and set of addressed recipients (not in blind ones, which only
 * the sender's copy has). Message-IDs do not count then: archives make them up. Two messages that agree in all this are
 * told apart by their text where they can be expected to:
 *  - a machine's, which writes many in a second: the whole text, and for a bounce the Message-ID of what it returns;
 *  - a person's, when the Date may be told to the minute only (its seconds are zero), the subject is empty or nobody is
 *    addressed: the beginning of the text, without footers.
 * Without a usable Date the Message-ID takes its place; when that is missing too, nothing can be said.
 * @returns `mail:` and a hash; null when nothing reliable is there
 */
export function sameMessageKey(marks: MessageMarks): string | null {
  const { headers, people, messageId } = marks;
  const author = people.from[0]?.address ?? (headers.from ?? '').trim().toLowerCase();
  const subject = bareSubject(marks.subject);
  const sent = secondOf(headers.date);
  if (sent === null) {
    // An id without an @ ("0", "none") is made up by programs that give everybody the same one.
    if (messageId === null || !/^[^\s@]+@[^\s@]+$/.test(messageId)) return null;
    return hashed(['id', messageId.toLowerCase(), author, subject]);
  }
  const recipients = [...new Set([...people.to, ...people.cc].map(({ address }) => address))].sort();
  const vague = sent % 60 === 0 || subject === '' || recipients.length === 0 || author === '';
  const text = marks.byMachine ? [marks.returned, letters(marks.text)] : vague ? [beginning(marks.text)] : [];
  return hashed(['date', String(sent), author, subject, recipients.join(' '), ...text]);
}

/** Seconds since 1970. */
function secondOf(date: string | undefined): number | null {
  const read = date === undefined ? null : readMailDate(date);
  return read && Math.floor(read.getTime() / 1_000);
}

function letters(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function beginning(text: string): string {
  // Mostly a part of the text has letters enough; what is behind them does not count.
  const some = ownLetters(text.slice(0, TELLING_LETTERS * 4));
  return (some.length > TELLING_LETTERS ? some : ownLetters(text)).slice(0, TELLING_LETTERS);
}

function ownLetters(text: string): string {
  const lines = text.slice(0, LONGEST_TEXT).split('\n');
  const footer = lines.findIndex((line, index) => index > 0 && FOOTER.test(line.trim()));
  return letters((footer < 0 ? lines : lines.slice(0, footer)).join('\n'));
}

function hashed(parts: readonly string[]): string {
  return `mail:${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32)}`;
}
