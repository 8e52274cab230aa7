import { foldLetters } from '../../../platform/text/index.js';
import { inFull } from './nicknames.js';

/** Titles, ranks and what follows a name: they come and go with the mail program. */
const ORNAMENTS = new Set(
  'mr mrs ms miss dr prof professor herr frau hr fr dipl ing mag sir dame jr sr ii iii iv phd md mba esq cpa'.split(
    ' ',
  ),
);
const MAX_TOKENS = 8;

/**
 * A name in the form by which people are compared: without case, accents, titles, initials beside a first name, remarks in
 * brackets and what a list adds; "Last, First" turned round, and a short first name in full.
 * @returns empty when nothing is left
 */
export function nameKey(name: string): string {
  const plain = foldLetters(
    name
      .slice(0, 300)
      .replace(/\([^()]*\)|\[[^[\]]*\]|"/g, ' ')
      .replace(/\s+(?:via|on behalf of|im auftrag von|au nom de|por|über|uit naam van)\s+.*$/iu, ''),
  );
  const tokens = turned(plain)
    .split(/[^\p{L}\p{N}'’-]+/u)
    .map((token) => token.replace(/['’-]/g, ''))
    .filter((token) => token !== '' && !ORNAMENTS.has(token))
    .slice(0, MAX_TOKENS);
  // An initial in the middle, or before the name somebody goes by, is written by one program and left out by the next.
  const inMiddle = (i: number): boolean => i > 0 && i < tokens.length - 1;
  const goesByNext = tokens.length > 2 && (tokens[1] ?? '').length > 1;
  const [first, ...more] = tokens.filter((token, i) => token.length > 1 || !(inMiddle(i) || (i === 0 && goesByNext)));
  if (first === undefined) return '';
  return [more.length > 0 ? inFull(first) : first, ...more].join(' ');
}

/** Whether a name tells one person from others: a first and a last name, neither of them an initial. */
export function isFullName(key: string): boolean {
  const tokens = key.split(' ');
  return tokens.length >= 2 && [tokens[0], tokens.at(-1)].every((token) => /^\p{L}{2,}$/u.test(token ?? ''));
}

/** "ann maria miller" → "ann miller"; any other key as it is. */
export function withoutMiddle(key: string): string {
  const [first, middle, last, ...more] = key.split(' ');
  return middle === undefined || last === undefined || more.length > 0 ? key : `${first} ${last}`;
}

/** "Miller, Ann B." → "Ann B. Miller"; a list of several commas stays as it is. */
function turned(name: string): string {
  const [last, first, ...more] = name.split(',');
  if (first === undefined || more.length > 0) return name;
  const rest = first.split(/\s+/).filter((token) => token !== '' && !ORNAMENTS.has(token.replace(/\W/g, '')));
  return rest.length === 0 ? (last ?? '') : `${rest.join(' ')} ${last}`;
}
