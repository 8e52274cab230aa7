import { inFull } from './nicknames.js';

const SHORTEST = 3;
/** `ann.miller`, `ann_miller`, `ann.b.miller`. */
const FIRST_AND_LAST = /^(\p{L}{2,30})[._](?:\p{L}[._])?(\p{L}{2,30})$/u;
/** Mailboxes that several people answer: the name beside them changes, and says nothing of the address. */
const SHARED_MAILBOX =
  /^(?:info|office|contact|kontakt|hello|hallo|mail|post|sales|vertrieb|support|help|service|services|customer|team|admin|webmaster|hostmaster|billing|accounts?|invoices?|rechnung|jobs|hr|press|presse|marketing|news|list|lists|announce|staff|everyone|all|noreply)$/;

/** The letters of an address before the @, without a tag behind a plus. */
export function localLetters(address: string): string {
  return (address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '').replace(/[^\p{L}]/gu, '').toLowerCase();
}

/**
 * Whether the part before the @ is made of a name: it has the last name, or the whole first name, or initials with the
 * beginning of the last name (`ann.miller`, `amiller`, `miller`, `ann`, `annm`, `millera`).
 * @param key of the name, as `nameKey` gives it
 */
export function fitsName(address: string, key: string): boolean {
  const letters = localLetters(address);
  const tokens = key.split(' ');
  const [first, last] = [tokens[0] ?? '', tokens.at(-1) ?? ''];
  if (letters.length < 2 || first === '' || last === '') return false;
  if (last.length >= SHORTEST && letters.includes(last)) return true;
  if (inFull(letters) === first || (first.length >= SHORTEST && letters.startsWith(first))) return true;
  const initials = tokens.map((token) => token.charAt(0)).join('');
  if (letters === initials && initials.length >= SHORTEST) return true;
  // Systems of old cut names at eight letters.
  return (
    letters.length >= 4 && [`${first.charAt(0)}${last}`, `${last}${first}`].some((full) => full.startsWith(letters))
  );
}

/** Whether several people answer a mailbox, by the letters of its name. */
export function isSharedMailbox(letters: string): boolean {
  return SHARED_MAILBOX.test(letters);
}

/** The first and last name that the part before the @ plainly is, as in `ann.b.miller@`; null when it is none. */
export function nameInAddress(address: string): string | null {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
  const [, first, last] = FIRST_AND_LAST.exec(local) ?? [];
  if (first === undefined || last === undefined || isSharedMailbox(first) || isSharedMailbox(last)) return null;
  return [first, last].map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

/** Whether the part before the @ has somebody's whole last name. @param key of the name, as `nameKey` gives it */
export function hasLastName(address: string, key: string): boolean {
  const last = key.split(' ').at(-1) ?? '';
  return last.length >= SHORTEST && localLetters(address).includes(last);
}
