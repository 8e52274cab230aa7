import { inFull, isFirstName } from './nicknames.js';

const SHORTEST = 3;
/** Long enough to mean somebody by itself. */
const TELLING = 5;
/** A shorter end of a word is hardly a last name (`peter-sen`, `robert-son`). */
const GLUED_LAST = 4;
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
  return `${capital(first)} ${capital(last)}`;
}

/** The name of a mailbox that begins with a known first name, as in `annmiller@`; null when it does not. */
export function nameGluedInAddress(address: string): string | null {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
  if (!/^\p{L}{7,40}$/u.test(local)) return null;
  // The longest first name counts, or Robertson would be Rob Ertson.
  for (let length = local.length - 1; length >= SHORTEST; length--) {
    const [first, last] = [local.slice(0, length), local.slice(length)];
    if (isFirstName(first)) return last.length < GLUED_LAST ? null : `${capital(first)} ${capital(last)}`;
  }
  return null;
}

/**
 * Whether an address tells a last name: before the @ in whole, or its beginning behind the first name (`annmil`), or as the
 * domain that is somebody's own (`ann@miller.example`).
 * @param key of the name, as `nameKey` gives it
 * @param domain registrable, null for one at which anybody gets an address
 */
export function hasLastName(address: string, key: string, domain: string | null): boolean {
  const tokens = key.split(' ');
  const [first, last] = [tokens[0] ?? '', tokens.at(-1) ?? ''];
  if (last.length < SHORTEST) return false;
  const letters = localLetters(address);
  const behindFirst = letters.startsWith(first) ? letters.slice(first.length) : '';
  return (
    letters.includes(last) ||
    (behindFirst.length >= SHORTEST && last.startsWith(behindFirst)) ||
    (last.length > SHORTEST && domainWord(domain).includes(last))
  );
}

/** Whether a domain is called like somebody (`annmiller.example`), so that all of its mailboxes are theirs. */
export function isOwnDomain(domain: string | null, key: string): boolean {
  const tokens = key.split(' ');
  return tokens.length > 1 && domainWord(domain) === `${tokens[0]}${tokens.at(-1)}`;
}

/** How somebody's mailbox at a company may be called that has no whole name in it: `miller`, `amiller`. */
export function mailboxesOf(key: string): string[] {
  const tokens = key.split(' ');
  const [initial, last] = [tokens[0]?.charAt(0) ?? '', tokens.at(-1) ?? ''];
  return [...(last.length >= SHORTEST ? [`${initial}${last}`] : []), ...(last.length >= TELLING ? [last] : [])];
}

/** The first and last name that a mailbox at somebody's own domain may mean, as in `ann@miller.example`; null when it is none. */
export function nameWithDomain(address: string, domain: string | null): string | null {
  const [local, word] = [address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase(), domainWord(domain)];
  const plain = /^\p{L}{2,30}$/u.test(local) && /^\p{L}{3,30}$/u.test(word) && !isSharedMailbox(local);
  return plain ? `${capital(local)} ${capital(word)}` : null;
}

/**
 * Whether the part before the @ says that a name was written last name first (`amiller` of "Miller Ann").
 * @param key of two words, in the order in which they were written
 */
export function isTurnedRound(address: string, key: string): boolean {
  const [last = '', first = '', ...more] = key.split(' ');
  const letters = localLetters(address);
  if (more.length > 0 || last.length < SHORTEST) return false;
  return letters === `${first}${last}` || (letters === `${first.charAt(0)}${last}` && !fitsName(address, key));
}

const domainWord = (domain: string | null): string => (domain?.split('.')[0] ?? '').replaceAll('-', '');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
