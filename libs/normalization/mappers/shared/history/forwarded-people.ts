import { cleanName } from '../address-list.js';
import { cut } from '../clean.js';
import { trimOf } from './quoted-lines.js';
import { usableAddress } from '../usable-address.js';

/** Somebody whom the head of a forwarded message names, as far as it does. */
export interface ForwardedPerson {
  name: string | null;
  /** Lower case; null when the mail program wrote the name alone. */
  address: string | null;
}

const MAX_LENGTH = 4_000;
const MAX_PEOPLE = 100;
const IN_BRACKETS = /<([^<>\s]{1,320}@[^<>\s]{1,320})>/g;

/**
 * Reads the people of a head that a mail program wrote for people: `Doe, Jane <jane@…>; bob@…`, with `[mailto:…]` and
 * repeated addresses. Unlike in a header, names are not quoted where they hold commas, so the addresses divide.
 */
export function forwardedPeople(value: string): ForwardedPerson[] {
  const text = cut(value, MAX_LENGTH)
    .replace(/<mailto:[^<>]{0,400}>/gi, '')
    .replace(/\[mailto:([^[\]]{0,400})\]/gi, '<$1>')
    .replace(/\(<([^<>]{0,400})>\)/g, '<$1>')
    .replace(/\(([^()\s]{1,320}@[^()\s]{1,320})\)/g, '<$1>');
  const people: ForwardedPerson[] = [];
  let end = 0;
  for (const match of text.matchAll(IN_BRACKETS)) {
    const pieces = text.slice(end, match.index).split(/[,;]/);
    const lastBare = pieces.slice(0, -1).findLastIndex((piece) => bareAddress(piece) !== null);
    addBare(people, pieces.slice(0, lastBare + 1));
    const usable = usableAddress(match[1] ?? '');
    const name = pieces.slice(lastBare + 1).join(',');
    if (usable) people.push({ name: cleanName(trimOf(name, ',;"\''), usable.address), address: usable.address });
    end = match.index + match[0].length;
  }
  const rest = text.slice(end);
  addBare(people, rest.split(/[,;]/));
  return (people.length === 0 ? namesAlone(rest) : people).slice(0, MAX_PEOPLE);
}

function addBare(people: ForwardedPerson[], pieces: readonly string[]): void {
  for (const piece of pieces) {
    const address = bareAddress(piece);
    if (address !== null) people.push({ name: null, address });
  }
}

function bareAddress(piece: string): string | null {
  return piece.includes('@') ? (usableAddress(trimOf(piece, '"\''))?.address ?? null) : null;
}

function namesAlone(text: string): ForwardedPerson[] {
  const names = text.split(';').map((name) => cleanName(trimOf(name, ',"\''), ''));
  return names.filter((name) => name !== null).map((name) => ({ name, address: null }));
}
