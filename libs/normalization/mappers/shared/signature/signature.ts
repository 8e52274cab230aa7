import { behindClosing, closing } from './closing-formulas.js';
import { isMobileSignature } from './mobile-signature.js';
import { isBlank, previousFilled } from '../history/quoted-lines.js';
import { countContacts, isContact, isNameLike, isSignatureBlock, namesSender, type Sender } from './signature-lines.js';

const SIGNATURE_LINES = 30;
const MAX_BLOCK = 16;
/** How far up a signature is looked for, blank lines included. */
const TAIL = 80;
/** How many lines a formula, a name and a ruler may be apart. */
const NEAR = 4;
const MAX_LINE = 200;
const DELIMITER = /^--[ \u00a0]?$/;
const DASHES = /^\s*(?:-{3,80}|_{3,80}|={3,80}|—{2,40}|\*{3,80})\s*$/;

/**
 * Removes a signature from the end of a text: what follows the delimiter `-- `, the line that a phone adds, a closing
 * formula with a name below it, the sender's name with ways to reach them. Conservative: only where everything down to
 * the end looks like it, and a text that is nothing but a signature stays.
 * @param sender lets a name without a closing formula count
 */
export function withoutSignature(lines: readonly string[], sender?: Sender): readonly string[] {
  const body = withoutMobile(upTo(lines, delimiter(lines)));
  const start = signatureStart(body, sender);
  return start === null ? body : withoutMobile(upTo(body, start));
}

/** The lines above `end`, unless nothing of the sender's own stands there. */
function upTo(lines: readonly string[], end: number | null): readonly string[] {
  return end === null || previousFilled(lines, end - 1) < 0 ? lines : lines.slice(0, end);
}

function delimiter(lines: readonly string[]): number | null {
  let found: number | null = null;
  let filled = 0;
  for (let i = lines.length - 1; i > 0 && filled <= SIGNATURE_LINES; i -= 1) {
    const line = lines[i] ?? '';
    if (DELIMITER.test(line)) found = i;
    if (!isBlank(line)) filled += 1;
  }
  return found;
}

function withoutMobile(lines: readonly string[]): readonly string[] {
  let body = lines;
  for (let removed = 0; removed < 3; removed += 1) {
    const last = previousFilled(body, body.length - 1);
    if (last <= 0 || !isMobileSignature(body[last] ?? '') || previousFilled(body, last - 1) < 0) break;
    body = body.slice(0, last);
  }
  return body;
}

/** The line from which on all is signature: the lowest that begins one, then up as long as lines near it do so too. */
function signatureStart(lines: readonly string[], sender: Sender | undefined): number | null {
  const end = previousFilled(lines, lines.length - 1);
  let start: number | null = null;
  let misses = 0;
  for (let i = end; i > 0 && i >= end - TAIL && misses < (start === null ? TAIL : NEAR); i -= 1) {
    const line = lines[i] ?? '';
    if (isBlank(line) || line.length > MAX_LINE) continue;
    const begins = beginsSignature(lines, i, end, sender) || (start === i + 1 && closing(line) !== null);
    if (begins) start = i;
    misses = begins ? 0 : misses + 1;
  }
  return start;
}

function beginsSignature(lines: readonly string[], i: number, end: number, sender: Sender | undefined): boolean {
  const line = lines[i] ?? '';
  if (closing(line) !== null) return i < end && !isWrapped(lines, i) && signedBelow(lines, i + 1, sender);
  const rest = behindClosing(line);
  if (rest !== null) return isNameLike(rest) && (i === end || isSignatureBlock(lines, i + 1, MAX_BLOCK));
  if (DASHES.test(line)) return i < end && dashedBlock(lines, i + 1, sender);
  return namedBlock(lines, i, end, sender);
}

/** The last word of a sentence that was broken over two lines. */
function isWrapped(lines: readonly string[], i: number): boolean {
  return /^\s*\p{Ll}/u.test(lines[i] ?? '') && !isBlank(lines[i - 1] ?? '') && closing(lines[i - 1] ?? '') === null;
}

/** Below a closing formula: a name first, then nothing but signature. */
function signedBelow(lines: readonly string[], from: number, sender: Sender | undefined): boolean {
  let first = from;
  while (isBlank(lines[first] ?? '')) first += 1;
  const line = (lines[first] ?? '').trim();
  if (closing(line) === 'thanks' || (closing(line) !== null && closing(lines[from - 1] ?? '') === 'thanks'))
    return false;
  const last = previousFilled(lines, lines.length - 1) === first;
  const signed = isNameLike(line) || namesSender(line, sender) || (last && /^\p{Ll}{1,10}\.?$/u.test(line));
  return (signed || isContact(line)) && isSignatureBlock(lines, first, MAX_BLOCK);
}

/** Below a ruler with a blank line above (else it underlines a heading): the sender, or addresses and numbers. */
function dashedBlock(lines: readonly string[], from: number, sender: Sender | undefined): boolean {
  if (!isBlank(lines[from - 2] ?? '') || !isSignatureBlock(lines, from, MAX_BLOCK)) return false;
  const block = lines.slice(from, from + TAIL);
  if (block.some((line) => namesSender(line, sender))) return true;
  return countContacts(lines, from) >= 2 && block.some((line) => /\S@\S/.test(line));
}

/** The sender's name on a line of its own after a blank one, then ways to reach them or hardly anything. */
function namedBlock(lines: readonly string[], i: number, end: number, sender: Sender | undefined): boolean {
  const line = lines[i] ?? '';
  const dashed = /^\s*[-–—~]\s?(?=\p{L})/u.test(line);
  if (!namesSender(dashed ? line.replace(/^\s*[-–—~]\s?/u, '') : line, sender)) return false;
  const above = previousFilled(lines, i - 1);
  const before = (lines[above] ?? '').trim();
  if (above < 0 || /[:：]$/.test(before) || (dashed && /^[-–—~]/.test(before))) return false;
  if (!dashed && above === i - 1) return false;
  if (i === end) return true;
  if (!isSignatureBlock(lines, i + 1, MAX_BLOCK)) return false;
  const next = lines.slice(i + 1, end + 1).filter((below) => !isBlank(below));
  return countContacts(lines, i + 1) > 0 || (next.length === 1 && !/\s/.test(trimmedName(next[0] ?? '')));
}

const trimmedName = (line: string): string => (isNameLike(line) ? line.trim() : '');
