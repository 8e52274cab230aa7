const MARKS = /\p{M}+/gu;
/** Letters that no decomposition takes apart. */
const APART: Readonly<Record<string, string>> = {
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
const LETTERS = new RegExp(`[${Object.keys(APART).join('')}]`, 'g');

/** A text in small letters without accents, as words are compared: "Łódź Straße" → "lodz strasse". Its length may change. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(LETTERS, (letter) => APART[letter]!);
}
