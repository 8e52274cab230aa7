import { isSignatureBlock } from '../signature/signature-lines.js';
import { attribution, isBareAttribution, MAX_ATTRIBUTION_LENGTH } from './attributions.js';
import { isForeignHeaderBlock, isHeaderBlock, isNotesHead, OUTLOOK_RULER } from './header-block.js';
import { messageMark } from './history-markers.js';
import { isBlank, isQuoted, joined, nextFilled, previousFilled, unquoted } from './quoted-lines.js';

/** Where another message begins in a text, and what tells it. */
export interface Boundary {
  kind: 'forward' | 'original' | 'headers' | 'attribution' | 'quote';
  /** Index of the first line that is no longer the sender's own. */
  at: number;
  /** Index of the line that tells it: the mark, the first header or the end of the attribution. */
  mark: number;
}

const RULER = /^\s*(?:[_=*-]\s?){10,}\s*$/;
const DELIMITER = /^\s*--\s*$/;
const FOOTER_LINES = 16;
const ATTRIBUTION_LINES = 3;
const HEAD_LINES = 40;
const SENTENCE_END = /[.!?…]\s*$/;

/**
 * Finds the first place from which on a text is another message.
 * @param fromTop whether one that begins the text counts, as in a message that is passed on without a word; else
 *   something of the sender's own must stand above
 */
export function firstBoundary(lines: readonly string[], fromTop: boolean): Boundary | null {
  const lastOwn = lastOwnLine(lines);
  let firstOwn = -1;
  let above = -1;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (isBlank(line)) continue;
    if (isQuoted(line)) {
      const found = quotedBoundary(lines, i, above, fromTop);
      if (found) return found;
      if (!fromTop && firstOwn >= 0 && i > lastOwn) return { kind: 'quote', at: bareAttribution(lines, i), mark: i };
    } else {
      const found = ownBoundary(lines, i, above, lastOwn);
      if (found && (fromTop || found.kind === 'forward' || (firstOwn >= 0 && firstOwn < found.at))) return found;
      // An attribution that begins the text is not the sender's own.
      if (found?.kind === 'attribution') firstOwn = -1;
      else if (firstOwn < 0 && !RULER.test(line)) firstOwn = i;
    }
    above = i;
  }
  return null;
}

/** A quote that is no history: Apple's programs quote what they pass on, head and all. */
function quotedBoundary(lines: readonly string[], i: number, above: number, fromTop: boolean): Boundary | null {
  const inner = unquoted(lines[i] ?? '');
  if (!mayTell(inner) || (above >= 0 && isQuoted(lines[above] ?? ''))) return null;
  const mark = messageMark(inner);
  const head = mark === null && fromTop && isHeaderBlock(lines.slice(i, i + HEAD_LINES).map(unquoted), 0, true);
  const kind = head ? 'headers' : mark;
  if (kind === null || (kind === 'original' && !fromTop)) return null;
  return above >= 0 && attributionStart(lines, above, true) !== null ? null : { kind, at: i, mark: i };
}

function ownBoundary(lines: readonly string[], i: number, above: number, lastOwn: number): Boundary | null {
  const line = lines[i] ?? '';
  const tells = mayTell(line);
  const mark = tells ? messageMark(line) : null;
  if (mark === 'forward') return { kind: mark, at: i, mark: i };
  const ruled = RULER.test(lines[above] ?? '');
  const at = ruled ? above : i;
  if (mark === 'original') return { kind: mark, at, mark: i };
  if (tells ? isHead(lines, i, above, ruled) : isNotesHead(lines, i)) return { kind: 'headers', at, mark: i };
  if (!tells || !/(?:[:：]|--)\s{0,9}$/.test(line.slice(-12))) return null;
  const quoteFollows = isQuoted(lines[nextFilled(lines, i + 1)] ?? '');
  if (quoteFollows && lastOwn > i) return null;
  const start = attributionStart(lines, i, quoteFollows);
  return start === null ? null : { kind: 'attribution', at: withRulerAbove(lines, start), mark: i };
}

function withRulerAbove(lines: readonly string[], index: number): number {
  const above = previousFilled(lines, index - 1);
  return RULER.test(lines[above] ?? '') ? above : index;
}

/** All marks, heads and attributions have one of these; most lines have none. */
function mayTell(line: string): boolean {
  return line.includes(':') || line.includes('--') || line.includes('：');
}

function isHead(lines: readonly string[], i: number, above: number, ruled: boolean): boolean {
  if (isHeaderBlock(lines, i, ruled)) return true;
  return ruled && (lines[above] ?? '').trim() === OUTLOOK_RULER && isForeignHeaderBlock(lines, i);
}

/**
 * First line of the attribution that ends at line `end`; null when there is none. Over several lines only as long as no
 * sentence ends in between, and more lines only where they make it certain.
 */
export function attributionStart(lines: readonly string[], end: number, quoteFollows: boolean): number | null {
  let likely: number | null = null;
  for (let start = end; start > end - ATTRIBUTION_LINES && start >= 0; start -= 1) {
    const line = lines[start] ?? '';
    if (isBlank(line) || isQuoted(line) || (start < end && SENTENCE_END.test(line.slice(-8)))) break;
    const text = joined(lines, start, end, MAX_ATTRIBUTION_LENGTH);
    if (text === null) break;
    const certainty = attribution(text);
    if (certainty === 'certain') return start;
    if (certainty === 'likely' && quoteFollows) likely ??= start;
  }
  return likely;
}

/** The line above a quote when it is an attribution that lost its colon, else the quote's first line. */
function bareAttribution(lines: readonly string[], quote: number): number {
  const above = previousFilled(lines, quote - 1);
  return above > 0 && isBareAttribution((lines[above] ?? '').trim()) ? above : quote;
}

/** The last line that is neither blank nor quoted, where a list's footer below the last quote does not count. */
function lastOwnLine(lines: readonly string[]): number {
  const lastQuote = lines.findLastIndex(isQuoted);
  const below = nextFilled(lines, lastQuote + 1);
  const end = lastQuote >= 0 && isFooter(lines, below) ? below : lines.length;
  for (let i = end - 1; i >= 0; i -= 1) if (!isBlank(lines[i] ?? '') && !isQuoted(lines[i] ?? '')) return i;
  return -1;
}

function isFooter(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return DELIMITER.test(line) || (RULER.test(line) && isSignatureBlock(lines, index + 1, FOOTER_LINES));
}
