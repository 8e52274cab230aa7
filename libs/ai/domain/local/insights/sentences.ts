import { isFrame } from './cues.js';

/** A sentence as it stands in its text. */
export interface Sentence {
  readonly text: string;
  /** How many came before it. */
  readonly position: number;
}

const LONGEST_TEXT = 6_000;
const MOST = 60;
const MARKER = /^\s*(?:\d{1,2}[.)]|[-*•–])\s+/;
const ENDS = /[.!?…。！？]/u;
/** A full stop after these, or after one letter or a number, ends nothing. */
const SHORT =
  /(?:^|[\s(])(?:\p{L}|\d{1,4}|mr|mrs|ms|dr|prof|st|no|nr|vs|etc|e\.g|i\.e|approx|ca|bzw|z\.b|usw|tel|str|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/iu;

/** `3.3. at noon` goes on. */
const DAY_BEFORE = /^\d\. \p{Ll}/u;

/** The sentences of a message, without greeting, closing formula and quotes. Time is linear in the text. */
export function sentencesOf(text: string): Sentence[] {
  const found: string[] = [];
  let paragraph = '';
  const end = () => {
    if (paragraph !== '') found.push(...split(paragraph));
    paragraph = '';
  };
  for (const line of text.slice(0, LONGEST_TEXT).split(/\r?\n/)) {
    const frame = isFrame(line);
    if (frame || line.trim() === '' || MARKER.test(line)) end();
    if (!frame && line.trim() !== '') paragraph += `${paragraph === '' ? '' : ' '}${line.replace(MARKER, '').trim()}`;
    if (found.length >= MOST) break;
  }
  end();
  return found
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
    .slice(0, MOST)
    .map((sentence, position) => ({ text: sentence, position }));
}

function split(paragraph: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < paragraph.length; at += 1) {
    if (!ENDS.test(paragraph[at]!)) continue;
    const next = paragraph[at + 1];
    if (next !== undefined && next !== ' ') continue;
    if (paragraph[at] === '.' && SHORT.test(paragraph.slice(Math.max(from, at - 8), at))) continue;
    if (paragraph[at] === '.' && DAY_BEFORE.test(paragraph.slice(Math.max(from, at - 1), at + 3))) continue;
    parts.push(paragraph.slice(from, at + 1).trim());
    from = at + 1;
  }
  parts.push(paragraph.slice(from).trim());
  return parts.filter((part) => part !== '');
}

const LONGEST_QUOTE = 240;

/** The beginning of a sentence that may be quoted, cut between words. */
export function quotable(sentence: string): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence;
  const cut = sentence.slice(0, LONGEST_QUOTE);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).trimEnd();
}
