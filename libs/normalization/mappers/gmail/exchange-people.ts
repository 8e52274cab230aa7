import type { IdentityPair } from '../../../contacts/index.js';
import { type NamedAddress, cleanName, parseAddressList } from '../shared/address-list.js';
import { type Mailbox, scanMailboxes } from '../shared/address-scanner.js';
import { isDirectoryName } from '../shared/exchange-name.js';
import { usableAddress } from '../shared/usable-address.js';

const MAX_ENTRIES = 500;

/** One entry of a header in Exchange's own words: a name, an identity, or both. */
interface Entry {
  name: string | null;
  /** Address or directory name; null for a name alone. */
  identity: string | null;
}

export interface Enriched {
  list: NamedAddress[];
  pairs: IdentityPair[];
}

/**
 * Exports of Exchange write each address header twice: `To` with addresses alone, `X-To` with names and names of the
 * directory. Names that the first lacks are taken from the second, and a directory name at an address's place names the
 * same mailbox. Entries correspond by their place when both have as many and no two addresses contradict each other;
 * else only those do that can be told by the words of their names (`ann.other@…` and "Other, Ann").
 * @param plain  the plain header
 * @param people what was read of it
 * @param exchange the other header
 */
export function enriched(plain: string, people: readonly NamedAddress[], exchange: string | undefined): Enriched {
  const pairs = people.flatMap(({ address, directoryName }) =>
    directoryName === undefined ? [] : [pairOf(directoryName, address)],
  );
  if (exchange === undefined || exchange.trim() === '') return { list: [...people], pairs };
  if (people.length === 0) return { list: directoryPeople(exchange), pairs };
  const mailboxes = mailboxesOf(exchange);
  const joined = entriesOf(mailboxes, true);
  const whole = mailboxesOf(plain).length === people.length;
  const entries = joined.length === people.length ? joined : entriesOf(mailboxes, false);
  const partners =
    whole && entries.length === people.length && agree(people, entries) ? entries : byName(people, joined);
  const list = people.map((person, index) => {
    const partner = partners[index];
    if (!partner) return person;
    const pair = pairFor(person.address, partner.identity);
    if (pair) pairs.push(pair);
    return person.name === null && partner.name !== null ? { ...person, name: partner.name } : person;
  });
  return { list, pairs };
}

/** Without addresses, the mailboxes that the directory names are the only ones known. */
function directoryPeople(exchange: string): NamedAddress[] {
  return parseAddressList(exchange, MAX_ENTRIES).filter(({ address }) => isDirectoryName(address));
}

function mailboxesOf(header: string): Mailbox[] {
  const found: Mailbox[] = [];
  for (const mailbox of scanMailboxes(header)) {
    if (mailbox.text.trim() !== '' || mailbox.angle !== null) found.push(mailbox);
    if (found.length >= MAX_ENTRIES * 2) break;
  }
  return found;
}

/** @param joined whether `Other, Ann <…>` is one entry, or two of which the first has no address */
function entriesOf(mailboxes: readonly Mailbox[], joined: boolean): Entry[] {
  const entries: Entry[] = [];
  let before: Mailbox | null = null;
  for (const mailbox of mailboxes) {
    const surname = joined && mailbox.angle !== null && !mailbox.quoted && before ? before : null;
    if (surname) entries.pop();
    entries.push(entryOf(mailbox, surname?.text ?? ''));
    before = mailbox.angle === null && !/[@/]/.test(mailbox.text) ? mailbox : null;
  }
  return entries;
}

function entryOf({ text, angle, comment }: Mailbox, surname: string): Entry {
  const bare = text.trim();
  const identity = usableAddress(angle ?? bare)?.address ?? null;
  if (identity !== null && angle === null) return { name: cleanName(comment, bare), identity };
  // `Ann Other/Studio@OFFICE` and `Ann Other@OFFICE` are Notes' ways to write a name.
  const name = /^[^@/]*/.exec(bare)?.[0] ?? '';
  return { name: cleanName(surname === '' ? name : `${surname.trim()}, ${name}`, angle ?? ''), identity };
}

/** Whether no place has two different addresses. */
function agree(people: readonly NamedAddress[], entries: readonly Entry[]): boolean {
  return people.every(({ address }, index) => {
    const identity = entries[index]?.identity ?? null;
    return identity === null || identity === address || isDirectoryName(identity) !== isDirectoryName(address);
  });
}

/** For each person the one entry of the same address, or else of the same name; nothing where there are two. */
function byName(people: readonly NamedAddress[], entries: readonly Entry[]): (Entry | undefined)[] {
  const byIdentity = unique(entries, ({ identity }) => identity);
  const byWords = unique(entries, ({ name }) => (name === null ? null : wordsOf(name)));
  const counted = unique(people, ({ address }) => localWords(address));
  return people.map((person) => {
    const words = localWords(person.address);
    const named = words !== null && counted.get(words) === person ? byWords.get(words) : undefined;
    return byIdentity.get(person.address) ?? named;
  });
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, item);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** The words of a name without their order, marks and case; null for fewer than two. */
function wordsOf(name: string): string | null {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 ? null : words.sort().join(' ');
}

function localWords(address: string): string | null {
  return isDirectoryName(address) ? null : wordsOf(address.slice(0, address.lastIndexOf('@')));
}

function pairFor(address: string, identity: string | null): IdentityPair | null {
  if (identity === null || isDirectoryName(identity) === isDirectoryName(address)) return null;
  return isDirectoryName(identity) ? pairOf(identity, address) : pairOf(address, identity);
}

const pairOf = (value: string, address: string): IdentityPair => ({ kind: 'exchange_dn', value, address });
