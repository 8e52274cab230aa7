/** What somebody searches for. */
export interface SearchWords {
  /** As it was typed, spaces made single. */
  text: string;
  /** Its words, at most eight; each has to be found. */
  words: string[];
}

const MOST_WORDS = 8;

/** Reads what was typed into a search field; null when that is nothing. */
export function searchWords(typed: string | null | undefined): SearchWords | null {
  const text = (typed ?? '').replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  return { text, words: [...new Set(text.split(' '))].slice(0, MOST_WORDS) };
}
