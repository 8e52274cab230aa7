import { decodeWords } from '../../../platform/mime/index.js';
import { cleanLine, cut, orNull } from './clean.js';
import { type Mailbox, scanMailboxes } from './address-scanner.js';
import { isDirectoryName } from './exchange-name.js';
import { MAX_ADDRESS_LENGTH, type UsableAddress, usableAddress } from './usable-address.js';

/** One person of an address header. */
export interface NamedAddress extends UsableAddress {
  name: string | null;
  /** Exchange's name of the same mailbox, when the entry gives both. */
  directoryName?: string;
}

const MAX_HEADER_LENGTH = 200_000;
const MAX_NAME_LENGTH = 200;
const SIMPLE = /^(?:([^"<>@,;:()=\\]*)<([^\s<>@,;:()"]+@[^\s<>@,;:()"]+)>|([^\s<>@,;:()"]+@[^\s<>@,;:()"]+))$/;
const ADDRESS_INSIDE = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/;

/**
 * Reads an address header (From, To, …) as real mail writes it: groups, comments, quotes that do not close, missing
 * brackets, commas in decoded names. What has no usable address is left out; nothing throws, and time is linear.
 * @param header unfolded value, in any state
 * @param limit  how many addresses are wanted at most
 */
export function parseAddressList(header: string, limit: number): NamedAddress[] {
  const text = header.length > MAX_HEADER_LENGTH ? header.slice(0, MAX_HEADER_LENGTH) : header;
  return parseSimple(text, limit) ?? parseTolerant(text, limit);
}

/** Nearly all headers are this plain; one expression per address is much quicker than the scanner. */
function parseSimple(text: string, limit: number): NamedAddress[] | null {
  if (text.length > 4_000) return null;
  const found: NamedAddress[] = [];
  for (const part of text.split(',')) {
    const match = SIMPLE.exec(part.trim());
    const usable = match && usableAddress(match[2] ?? match[3] ?? '');
    if (!usable) return null;
    if (found.length < limit) found.push(named(usable, match[1] ?? ''));
  }
  return found;
}

function parseTolerant(text: string, limit: number): NamedAddress[] {
  const found: NamedAddress[] = [];
  // `Doe, Jane <jane@…>` whose quotes were lost when the name was decoded arrives as two mailboxes.
  let surname = '';
  for (const mailbox of scanMailboxes(text)) {
    const read = readMailbox(mailbox, surname);
    surname = read === null && couldBeSurname(mailbox) ? mailbox.text.trim() : '';
    if (read) found.push(read);
    if (found.length >= limit) break;
  }
  return found;
}

function readMailbox(mailbox: Mailbox, surname: string): NamedAddress | null {
  if (mailbox.angle !== null) {
    const usable = usableAddress(mailbox.angle);
    const name =
      surname !== '' && !mailbox.quoted && !mailbox.afterGroup ? `${surname}, ${mailbox.text.trim()}` : mailbox.text;
    if (usable) return withAddressFor(usable, name.trim() === '' ? mailbox.comment : name);
  }
  const at = mailbox.text.indexOf('@');
  if (at < 0) {
    const directory = usableAddress(mailbox.text);
    return directory && named(directory, mailbox.comment);
  }
  // Around the @ alone, so that the search stays linear.
  const inside = ADDRESS_INSIDE.exec(mailbox.text.slice(Math.max(0, at - MAX_ADDRESS_LENGTH), at + MAX_ADDRESS_LENGTH));
  const usable = inside && usableAddress(inside[0]);
  if (!usable) return null;
  const rest = mailbox.text.replace(inside[0], ' ');
  // `Ann Other@OFFICE` is a name of Notes, of which `Other@OFFICE` is no address.
  if (rest.trim() !== '' && !usable.address.includes('.', usable.address.lastIndexOf('@'))) return null;
  return named(usable, mailbox.comment || rest);
}

/** `ann@studio.example </O=STUDIO/CN=ANN>` names one mailbox twice, and mail can reach it by the address alone. */
function withAddressFor(usable: UsableAddress, name: string): NamedAddress {
  const address = isDirectoryName(usable.address) && name.includes('@') ? usableAddress(name) : null;
  return address && !isDirectoryName(address.address)
    ? { ...address, name: null, directoryName: usable.address }
    : named(usable, name);
}

function couldBeSurname(mailbox: Mailbox): boolean {
  return (
    mailbox.angle === null &&
    !mailbox.quoted &&
    mailbox.text.length < 100 &&
    /^\s*[^\s@]+(?:\s+[^\s@]+){0,2}\s*$/.test(mailbox.text)
  );
}

function named(usable: UsableAddress, rawName: string): NamedAddress {
  return { ...usable, name: cleanName(rawName, usable.original) };
}

/**
 * A display name worth showing: decoded, on one line, without stray quotes; null when it only repeats the address.
 * @param address as it is written
 */
export function cleanName(raw: string, address: string): string | null {
  if (raw === '') return null;
  const name = cleanLine(decodeWords(cut(raw, MAX_NAME_LENGTH * 10)), MAX_NAME_LENGTH)
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .replace(/^[,;<>]+|[,;<>]+$/g, '')
    .trim();
  return name.toLowerCase() === address.toLowerCase() ? null : orNull(name);
}
