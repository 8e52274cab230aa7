/** Marks over a letter beyond these are no spelling of any language, but a way to hide or to disfigure. */
const MARKS = /(\p{M}{4})\p{M}+/gu;
/** Controls, formats (zero-width, bidirectional, tags), private and unassigned signs, halves of signs. */
const INVISIBLE = /[^\P{C}\n\t]/gu;
/** Signs that look like nothing and are no blanks: fillers, variation selectors, the empty Braille cell. */
const EMPTY = /\p{Variation_Selector}|\u034f|\u17b4|\u17b5|[\u115f\u1160\u2800\u3164\uffa0]/gu;
/** Letters and signs that stand for plain ones in another dress: full width, mathematical, enclosed. */
const DRESSED = /[\u2100-\u214f\u2460-\u24ff\uff01-\uff5e\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}]/gu;
/** What reads as the bracket of a tag. */
const BRACKETS = /[<>\u2329\u232a\u276c-\u2771\u27e8\u27e9\u3008\u3009\ufe64\ufe65]/gu;
const OPENING = '<\u2329\u276c\u276e\u2770\u27e8\u3008\ufe64';

/**
 * Text as a person would see it: nothing that is invisible, and no letters in disguise. Linear in the length.
 * @param limit UTF-16 units that are kept; what is cut off is marked by an ellipsis
 */
export function visibleText(text: string, limit: number): string {
  // What is dropped may be most of it; a bound before any work keeps the work bounded as well.
  const seen = text
    .slice(0, limit * 4)
    .replace(/\r\n?/g, '\n')
    .replace(DRESSED, (sign) => sign.normalize('NFKC'))
    .replace(EMPTY, '')
    .replace(INVISIBLE, '')
    .replace(MARKS, '$1');
  return seen.length <= limit ? seen : `${seen.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The same on one line: names, subjects, titles, places. */
export function visibleLine(text: string, limit: number): string {
  return visibleText(text.slice(0, limit * 4).replace(/\s+/g, ' '), limit).trim();
}

/** Brackets of tags, and what looks like them, become quotation marks. */
export function withoutTags(text: string): string {
  return text.replace(BRACKETS, (sign) => (OPENING.includes(sign) ? '‹' : '›'));
}
