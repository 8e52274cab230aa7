import { attributionStart, firstBoundary } from './boundaries.js';
import { messageMark } from './history-markers.js';
import { labelled } from './mail-labels.js';
import { isBlank, isQuoted, previousFilled } from './quoted-lines.js';
import { isNameLike } from '../signature/signature-lines.js';

/** The head of a message has no more lines. */
const MAX_HEAD = 8;

/**
 * Removes the messages that are being answered from a reply's lines. Conservative: a forwarded message is content, not
 * history; quotes with answers between them stay, for the answers mean nothing without them; and where no text of the
 * sender's own would be left, everything stays.
 */
export function withoutHistory(lines: readonly string[]): readonly string[] {
  const boundary = firstBoundary(lines, false);
  if (boundary === null) return withoutOnlyQuote(lines);
  return boundary.kind === 'forward' ? lines : lines.slice(0, boundary.at);
}

/**
 * An answer below one quoted block: the block and its attribution go, whether or not a greeting stands above. More
 * blocks mean answers in between, and a block in the middle without attribution is cited for a purpose: all stay.
 */
function withoutOnlyQuote(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isQuoted);
  if (first < 0) return lines;
  let end = first;
  while (end < lines.length && (isQuoted(lines[end] ?? '') || isBlank(lines[end] ?? ''))) end += 1;
  const below = lines.slice(end);
  if (below.length === 0 || below.some(isQuoted)) return lines;
  const above = previousFilled(lines, first - 1);
  const start = announces(lines, above) ? 0 : attributionStart(lines, above, true);
  if (start === null) return lines;
  return previousFilled(lines, start - 1) < 0 ? below : [...lines.slice(0, start), ...below];
}

/** Do all lines down to `last`, the one above a quote, merely tell whose words follow? */
function announces(lines: readonly string[], last: number): boolean {
  const above = lines.slice(0, last + 1).filter((line) => !isBlank(line));
  if (above.length > MAX_HEAD) return false;
  if (above.length === 1 && isBareName((above[0] ?? '').trim())) return true;
  return above.every((line) => messageMark(line) === 'original' || labelled(line) !== null);
}

/** `Jane Doe:`, `Jane Doe remarked:`, `[Jane Doe]`. */
function isBareName(line: string): boolean {
  if (line.length > 60) return false;
  if (/^\[[^[\]]+\]$/.test(line)) return isNameLike(line.slice(1, -1));
  const words = line.slice(0, -1).trim().split(/\s+/);
  const names = /^\p{Ll}+$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return /[:;]$/.test(line) && names.length >= 2 && isNameLike(names.join(' '));
}
