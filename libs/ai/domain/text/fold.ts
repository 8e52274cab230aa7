const ASCII = /^\p{ASCII}*$/u;
const MARKS = /\p{M}+/gu;
/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPECIAL = /[ßæœøłđðþı]/g;

/** A text as it is compared: small letters, no accents, no characters that nobody sees. Lengths may change by it. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replaceAll('\0', '');
  return (
    lower
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(SPECIAL, (letter) => LETTERS[letter]!)
      .replace(/[\p{Cf}\0]/gu, '')
      // What is half of a character is nothing that a database can store.
      .toWellFormed()
  );
}

/** The words of a folded text, in order. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
