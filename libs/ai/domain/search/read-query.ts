import { COMMON_WORDS } from '../text/common-words.js';
import { fold, wordsOf } from '../text/fold.js';

/** What somebody searches for, as it is looked up. */
export interface SearchQuery {
  /** For a model that is asked what it means. */
  text: string;
  words: SearchWord[];
}

export interface SearchWord {
  /** Folded. */
  typed: string;
  /** What of it has to be there: letters and digits, and a star where they may only begin a word. */
  stem: string;
}

/** More of what was typed is not read; in UTF-16 units. */
const LONGEST = 500;
const LONGEST_WORD = 40;
const MOST_WORDS = 10;
/** A shorter word begins too many. */
const SHORTEST_BEGINNING = 3;
/** Endings by which words of many languages change, when enough is left. */
const ENDING = /(?:ings?|ed|ies|es|en|er|s|e|n|y)$/;
const SHORTEST_STEM = 4;

/** Reads what was typed; null when there is no word in it. Never throws, and takes time that does not grow with the text. */
export function readQuery(typed: string): SearchQuery | null {
  const text = typed.slice(0, LONGEST).toWellFormed().replaceAll('\0', ' ').trim();
  const all = [...new Set(wordsOf(fold(text)))].map((word) => word.slice(0, LONGEST_WORD).toWellFormed());
  if (all.length === 0) return null;
  const telling = all.filter((word) => !COMMON_WORDS.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  return { text, words: words.map((word) => ({ typed: word, stem: formsOf(word) })) };
}

/** A word in its forms: whatever begins like it, or like it without its ending. */
function formsOf(word: string): string {
  return word.length < SHORTEST_BEGINNING ? word : `${stemOf(word)}*`;
}

export function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}
