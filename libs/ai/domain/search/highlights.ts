import { fold } from '../text/fold.js';
import { stemOf } from './read-query.js';
import type { TextRange } from './views.js';

/** A part of a text, and what of it to highlight. */
export interface Excerpt {
  text: string;
  highlights: TextRange[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const EXCERPT = 180;
/** What stands before the first word of an excerpt, so that it can be understood. */
const BEFORE = 40;
const MOST_RANGES = 50;
/** How many of two words' threes of letters must be the same. */
const ALIKE = 0.35;

/** The words of a text that were looked for, from left to right. @param typed folded @param alike those that are almost like them, too */
export function highlightsIn(text: string, typed: readonly string[], alike: boolean): TextRange[] {
  const stems = typed.map(stemOf);
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    const hit = stems.some((stem) => word.startsWith(stem)) || (alike && typed.some((other) => isAlike(word, other)));
    if (hit) ranges.push({ start: match.index, length: match[0].length });
    if (ranges.length >= MOST_RANGES) break;
  }
  return ranges;
}

/** The part of a text with most of the words that were looked for; its beginning when there is none. */
export function excerptOf(text: string, typed: readonly string[]): Excerpt {
  const found = highlightsIn(text, typed, false);
  if (found.length === 0) return { text: flat(text.slice(0, EXCERPT)).trimEnd(), highlights: [] };
  const first = found[densest(text, found)]!.start;
  const begin = Math.max(0, first - BEFORE);
  const start = begin === 0 ? 0 : text.indexOf(' ', begin) + 1 || begin;
  const part = flat(text.slice(Math.min(start, first), Math.min(start, first) + EXCERPT)).trimEnd();
  return { text: part, highlights: highlightsIn(part, typed, false) };
}

/** Where the most different words stand close together. */
function densest(text: string, found: readonly TextRange[]): number {
  let best = 0;
  let most = 0;
  for (let i = 0; i < found.length; i++) {
    const words = new Set<string>();
    for (let j = i; j < found.length && found[j]!.start < found[i]!.start + EXCERPT - BEFORE; j++)
      words.add(text.slice(found[j]!.start, found[j]!.start + found[j]!.length).toLowerCase());
    if (words.size > most) [best, most] = [i, words.size];
  }
  return best;
}

/** On one line, each character where it was. */
const flat = (text: string): string => text.replace(/\s/g, ' ').toWellFormed();

function isAlike(word: string, other: string): boolean {
  if (word.length < 3 || Math.abs(word.length - other.length) > 4) return false;
  const [left, right] = [threes(word), threes(other)];
  const shared = [...left].filter((three) => right.has(three)).length;
  return shared / (left.size + right.size - shared) >= ALIKE;
}

function threes(word: string): Set<string> {
  const padded = `  ${word} `;
  const parts = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) parts.add(padded.slice(i, i + 3));
  return parts;
}
