import type { SearchWords } from './search-words.js';

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  length: number;
}

/** Why a search found a contact. */
export interface ContactMatch {
  field: 'name' | 'email' | 'phone' | 'company';
  text: string;
  highlights: TextRange[];
  /** Nothing is written like that; this is almost it. */
  approximate: boolean;
}

/** What of a contact is searched. */
export interface Searched {
  name: string;
  addresses: readonly string[];
  phone: string | null;
  company: string | null;
  domain: string | null;
  /** It does not hold all the words, only almost. */
  approximate: boolean;
}

/** Words less alike are not meant, 0–1. */
const ALIKE = 0.2;

type Candidate = Pick<ContactMatch, 'field' | 'text'>;

/** Where a word begins in a text, capitals and small letters alike; at the start of a word if it is there. */
function rangeOf(word: string, text: string): TextRange | null {
  // Lower case can be longer than the text; then places would not fit, and the text is compared as it is.
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text;
  const wanted = word.toLowerCase();
  const atStart = ` ${lower}`.indexOf(` ${wanted}`);
  const start = atStart === -1 ? lower.indexOf(wanted) : atStart;
  return start === -1 ? null : { start, length: wanted.length };
}

/** Ranges from left to right, those that overlap made one. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.start + last.length)
      last.length = Math.max(last.length, range.start + range.length - last.start);
    else result.push({ ...range });
  }
  return result;
}

function triples(word: string): Set<string> {
  const padded = `  ${word.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}

/** How much two words are alike, 0–1, by the groups of three letters that they share. */
function alike(a: string, b: string): number {
  const [left, right] = [triples(a), triples(b)];
  const shared = [...left].filter((triple) => right.has(triple)).length;
  return shared / (left.size + right.size - shared);
}

/** The words of a text, with where they stand. */
function wordsOf(text: string): { word: string; start: number }[] {
  return [...text.matchAll(/[^\s@.,;_-]+/g)].map((match) => ({ word: match[0], start: match.index }));
}

/** The word of a text that is most like one that was looked for, and how much. */
function nearest(wanted: string, text: string): { range: TextRange; score: number } | null {
  let best: { range: TextRange; score: number } | null = null;
  for (const { word, start } of wordsOf(text)) {
    const score = alike(wanted, word);
    if (score >= ALIKE && score > (best?.score ?? 0)) best = { range: { start, length: word.length }, score };
  }
  return best;
}

/** The candidate whose words are together most like those that were looked for. */
function nearestOf({ words }: SearchWords, candidates: readonly Candidate[]): ContactMatch | null {
  let best: { match: ContactMatch; score: number } | null = null;
  for (const candidate of candidates) {
    const found = words.flatMap((word) => nearest(word, candidate.text) ?? []);
    const score = found.reduce((sum, word) => sum + word.score, 0);
    const highlights = joined(found.map(({ range }) => range));
    if (score > (best?.score ?? 0)) best = { match: { ...candidate, highlights, approximate: true }, score };
  }
  return best?.match ?? null;
}

/**
 * Why a search found a contact: the one of its texts that holds the most of the words, the name before an address before
 * the telephone number before the company; with what of it to highlight.
 */
export function explainMatch(search: SearchWords, searched: Searched): ContactMatch | null {
  const { name, addresses, phone, company, domain, approximate } = searched;
  const candidates: Candidate[] = [
    { field: 'name', text: name },
    ...addresses.map((text) => ({ field: 'email' as const, text })),
    ...(phone === null ? [] : [{ field: 'phone' as const, text: phone }]),
    ...[company, domain].flatMap((text) => (text === null ? [] : [{ field: 'company' as const, text }])),
  ];
  if (approximate) return nearestOf(search, candidates);
  let best: { candidate: Candidate; ranges: TextRange[] } | null = null;
  for (const candidate of candidates) {
    const ranges = search.words.flatMap((word) => rangeOf(word, candidate.text) ?? []);
    if (ranges.length > (best?.ranges.length ?? 0)) best = { candidate, ranges };
  }
  return best && { ...best.candidate, highlights: joined(best.ranges), approximate: false };
}
