/** Where a quote stands in a text, in characters of the text; `end` is exclusive. */
export interface QuoteRange {
  readonly start: number;
  readonly end: number;
}

const QUOTE_MARKS: ReadonlyMap<string, string> = new Map(
  [...'‘’‚‛′´`'].map((mark): [string, string] => [mark, "'"]).concat([...'“”„‟″«»‹›'].map((mark) => [mark, '"'])),
);
const DASH = /[‐‑‒–—―−]/u;
const SPACE = /\s/u;
// Soft hyphens, zero-width characters and marks of direction: nobody sees them.
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

/** A text in the form in which quotes are compared, and where each of its characters stood. */
interface Plain {
  readonly text: string;
  readonly places: readonly number[];
}

function plainOf(text: string): Plain {
  const plain: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const here = place;
    place += character.length;
    if (UNSEEN.test(character)) continue;
    const spaced = SPACE.test(character);
    if (spaced && (plain.length === 0 || plain.at(-1) === ' ')) continue;
    const same = spaced ? ' ' : (QUOTE_MARKS.get(character) ?? (DASH.test(character) ? '-' : character.toLowerCase()));
    plain.push(same);
    places.push(...Array.from({ length: same.length }, () => here));
  }
  return { text: plain.join(''), places };
}

/** A text as quotes are compared: one space for any, lower case, straight quotation marks and dashes. */
export function comparable(text: string): string {
  return plainOf(text).text.trim();
}

const LEAST = 12;

/**
 * Finds what is quoted, whatever became of its white space, case and quotation marks. It has to be of 12 characters, or all
 * there is: less would stand in any text.
 * @returns null when it does not stand there
 */
export function findQuote(text: string, quote: string): QuoteRange | null {
  const wanted = comparable(quote);
  const { text: plain, places } = plainOf(text);
  if (wanted === '' || (wanted.length < LEAST && wanted !== plain.trim())) return null;
  const found = plain.indexOf(wanted);
  if (found < 0) return null;
  const start = places[found]!;
  const last = places[found + wanted.length - 1]!;
  return { start, end: last + String.fromCodePoint(text.codePointAt(last)!).length };
}
