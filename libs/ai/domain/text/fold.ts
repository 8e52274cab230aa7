import { foldLetters } from '../../../platform/text/index.js';

const ASCII = /^\p{ASCII}*$/u;
/** A text as it is compared: small letters, no accents, no characters that nobody sees. Lengths may change by it. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('\0', '');
  return (
    foldLetters(text)
      .replace(/[\p{Cf}\0]/gu, '')
      // What is half of a character is nothing that a database can store.
      .toWellFormed()
  );
}

/** The words of a folded text, in order. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
