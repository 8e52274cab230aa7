import { type Boundary, firstBoundary } from './boundaries.js';
import { readAttribution } from './attribution-parts.js';
import { forwardedPeople, type ForwardedPerson } from './forwarded-people.js';
import { readHeaderBlock, type HeaderBlock } from './header-block.js';
import { behindMark, isForwardedSubject, withoutForwardMark } from './history-markers.js';
import { splitAtLabels } from './mail-labels.js';
import { isBlank, isQuoted, joined, nextFilled, unquoted } from './quoted-lines.js';
import { withoutSignature } from '../signature/signature.js';

/** A message that passes another one on, in its parts. What the head does not tell is null or empty. */
export interface ForwardedMessage {
  /** The sender's own words above, without signature; empty where there are none. */
  note: string;
  from: ForwardedPerson | null;
  to: ForwardedPerson[];
  cc: ForwardedPerson[];
  subject: string | null;
  /** As the mail program wrote it, in its language. */
  date: string | null;
  /** The text that is passed on, without the quote marks and the indent that passing on added. */
  text: string;
}

/**
 * Tells the parts of a message that passes another one on; null for all other messages.
 * @param full    clean text with LF line ends
 * @param subject null when it is not known: then the head of another message counts as one that is passed on, while with
 *   a subject that does not say so it is the history of an answer
 */
export function forwardedMessage(full: string, subject: string | null): ForwardedMessage | null {
  const lines = full.trim().split('\n');
  const forwarded = subject !== null && isForwardedSubject(subject);
  const boundary = firstBoundary(lines, forwarded || subject === null);
  if (boundary === null || !(forwarded || isForward(boundary, subject))) return null;
  const note = withoutSignature(lines.slice(0, boundary.at)).join('\n').trim();
  const { head, text } = split(lines, boundary);
  const inner = head.subject || (forwarded ? withoutForwardMark(subject) : '');
  return {
    note,
    from: head.from ? (forwardedPeople(head.from)[0] ?? null) : null,
    to: forwardedPeople(head.to ?? ''),
    cc: forwardedPeople(head.cc ?? ''),
    subject: inner === '' ? null : inner,
    date: head.date || null,
    text: plain(text),
  };
}

function isForward({ kind }: Boundary, subject: string | null): boolean {
  return kind === 'forward' || (subject === null && (kind === 'headers' || kind === 'original'));
}

/** The end of a mark that Lotus Notes broke into two lines. */
const CLOSING_DASHES = /^[^-]{0,40}-{4,}\s*$/;

interface Parts {
  head: HeaderBlock['fields'];
  text: readonly string[];
}

function split(lines: readonly string[], { kind, at, mark }: Boundary): Parts {
  if (kind === 'attribution') {
    return { head: readAttribution(joined(lines, at, mark, 500) ?? ''), text: lines.slice(mark + 1) };
  }
  const [first = '', ...below] = withoutQuoteMarks(lines.slice(mark));
  const marked = kind === 'forward' || kind === 'original';
  const onTheSameLine = marked ? splitAtLabels(behindMark(first)) : [first];
  if (marked && CLOSING_DASHES.test((below[0] ?? '').slice(0, 120))) below.shift();
  const rest = withoutQuoteMarks([...onTheSameLine, ...below]);
  const start = nextFilled(rest, 0);
  const { fields, end } = readHeaderBlock(rest, start);
  return { head: fields, text: rest.slice(end) };
}

/** The lines without their outermost quote marks, when they begin with one and most have one. */
function withoutQuoteMarks(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => !isBlank(line));
  if (!isQuoted(filled[0] ?? '') || filled.filter(isQuoted).length * 2 < filled.length) return lines;
  return lines.map((line) => (isQuoted(line) ? unquoted(line) : line));
}

function plain(lines: readonly string[]): string {
  const unmarked = withoutQuoteMarks(lines);
  let indent = 20;
  for (const line of unmarked) if (!isBlank(line)) indent = Math.min(indent, line.search(/\S/));
  return unmarked
    .map((line) => line.slice(indent).trimEnd())
    .join('\n')
    .trim();
}
