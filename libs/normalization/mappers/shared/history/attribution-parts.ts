import type { HeaderBlock } from './header-block.js';

const ADDRESS = /\(?<?([^\s<>()[\]",;:]{1,200}@[^\s<>()[\]",;:]{1,200})>?\)?/;
const QUOTED_NAME = /["„“”«]\s?([^"„“”«»]{1,100}?)\s?["“”»]\s{0,3}$/u;
/** From the first number, and what is capitalized before it, to the last one. */
const DATE = /(?:\p{Lu}\p{L}{1,11}\.?,?\s){0,2}\d[\p{L}\d.,:/ \u00a0+-]{3,60}\d(?:\s?[AP]M)?/u;
const OPENER = /^(?:On|Am|Le|El|Il|Em|Op|Den|Dne)\s/u;
/** Words between the date and the name that begin no name. */
const BETWEEN = new Set(
  'schrieb heeft schreef skrev uhr um at on am pm kl klo kell om a la las às le il el em op den ore alle'.split(' '),
);

/** Author and date of an attribution (`On <when>, <who> wrote:`), as far as its shape tells in any language. */
export function readAttribution(text: string): HeaderBlock['fields'] {
  const address = ADDRESS.exec(text);
  const before = address ? text.slice(0, address.index) : text;
  const name = nameAtEnd(before);
  const rest = name === '' ? text : text.replace(name, '\n');
  const date = (DATE.exec(rest.replace(ADDRESS, '\n'))?.[0] ?? '').replace(OPENER, '');
  return {
    ...(address || name !== '' ? { from: address ? `${name} <${address[1] ?? ''}>` : name } : {}),
    ...(date === '' ? {} : { date }),
  };
}

/** The name that ends a text: in quotes, or the words after the date that are no prepositions or verbs. */
function nameAtEnd(text: string): string {
  const quoted = QUOTED_NAME.exec(text.trimEnd());
  if (quoted) return quoted[1] ?? '';
  const words = text.trim().split(/\s+/);
  let first = words.length;
  while (first > 0 && first > words.length - 6 && couldBeName(words[first - 1] ?? '', first === words.length))
    first -= 1;
  return words.slice(first).join(' ');
}

function couldBeName(word: string, last: boolean): boolean {
  if (/\d/.test(word) || BETWEEN.has(word.toLowerCase()) || (word.endsWith(',') && !last)) return false;
  return /^\p{Lu}|^(?:van|von|de|der|den|di|da|del|la)$/u.test(word);
}
