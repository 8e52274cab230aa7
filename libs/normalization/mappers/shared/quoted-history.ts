import {
  isAttribution,
  isForwardMark,
  isHeaderBlock,
  isOriginalMessageMark,
  isPlainAttribution,
} from './history-markers.js';

const RULER = /^\s*(?:[_=*-]\s?){10,}\s*$/;
const FOOTER = /^\s*(?:[_-]{10,}|--)\s*$/;

/**
 * Removes the messages that are being answered from a reply's lines. Conservative: a forwarded message is content, not
 * history; quotes with answers between them stay, for the answers mean nothing without them; and where no text of the
 * sender's own would be left, everything stays.
 */
export function withoutHistory(lines: readonly string[]): readonly string[] {
  const end = historyStart(lines);
  return end === null ? withoutLeadingQuote(lines) : lines.slice(0, end);
}

/** Index of the line from which on everything is history; null when there is none, or nothing stands before it. */
function historyStart(lines: readonly string[]): number | null {
  const lastText = lastOwnLine(lines);
  let firstText = -1;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (isBlank(line)) continue;
    if (firstText >= 0 && i > lastText && isQuoted(line)) return i;
    if (isQuoted(line)) continue;
    if (isForwardMark(line)) return null;
    if (firstText >= 0 && (isOriginalMessageMark(line) || isHeaderBlock(lines, i))) return withRulerAbove(lines, i);
    if (/[:：]\s*$/.test(line)) {
      const start = attributionStart(lines, i, lastText);
      if (start !== null && firstText >= 0 && firstText < start) return start;
    }
    if (firstText < 0 && !RULER.test(line)) firstText = i;
  }
  return null;
}

/** First line of the attribution that ends at line `end` and after which nothing of the sender's own follows. */
function attributionStart(lines: readonly string[], end: number, lastText: number): number | null {
  const quoteFollows = isQuoted(lines[nextFilled(lines, end + 1)] ?? '');
  if (quoteFollows && lastText > end) return null;
  for (let start = end; start >= Math.max(0, end - 2); start -= 1) {
    const line = lines[start] ?? '';
    if (isBlank(line) || isQuoted(line)) break;
    const joined = joinLines(lines, start, end);
    if (joined.length > 500) break;
    if (isAttribution(joined)) return start;
  }
  return quoteFollows && isPlainAttribution((lines[end] ?? '').trim()) ? end : null;
}

/** An answer below one quoted block: the block and its attribution go. More blocks mean answers in between: all stay. */
function withoutLeadingQuote(lines: readonly string[]): readonly string[] {
  let i = nextFilled(lines, 0);
  for (let skipped = 0; skipped < 3 && i < lines.length && !isQuoted(lines[i] ?? ''); skipped += 1) {
    const joined = joinLines(lines, nextFilled(lines, 0), i);
    if (isAttribution(joined) || isPlainAttribution(joined)) {
      i = nextFilled(lines, i + 1);
      break;
    }
    i += 1;
  }
  if (!isQuoted(lines[i] ?? '')) return lines;
  while (i < lines.length && (isQuoted(lines[i] ?? '') || isBlank(lines[i] ?? ''))) i += 1;
  const rest = lines.slice(i);
  return rest.length === 0 || rest.some(isQuoted) ? lines : rest;
}

/** The last line that is neither blank nor quoted, where a list's footer below the last quote does not count. */
function lastOwnLine(lines: readonly string[]): number {
  const lastQuote = lines.findLastIndex(isQuoted);
  const below = nextFilled(lines, lastQuote + 1);
  const end = lastQuote >= 0 && FOOTER.test(lines[below] ?? '') ? below : lines.length;
  for (let i = end - 1; i >= 0; i -= 1) if (!isBlank(lines[i] ?? '') && !isQuoted(lines[i] ?? '')) return i;
  return -1;
}

function joinLines(lines: readonly string[], first: number, last: number): string {
  return lines
    .slice(first, last + 1)
    .map((line) => line.trim())
    .join(' ');
}

function withRulerAbove(lines: readonly string[], index: number): number {
  let above = index - 1;
  while (above >= 0 && isBlank(lines[above] ?? '')) above -= 1;
  return above >= 0 && RULER.test(lines[above] ?? '') ? above : index;
}

function nextFilled(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && isBlank(lines[i] ?? '')) i += 1;
  return i;
}

function isBlank(line: string): boolean {
  return line === '' || line.trim() === '';
}

/** `>From` is an mbox escape, not a quote. */
function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line) && !/^>From\s/.test(line);
}
