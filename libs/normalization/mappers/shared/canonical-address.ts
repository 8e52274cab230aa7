import { domainToASCII } from 'node:url';

const GMAIL = new Set(['gmail.com', 'googlemail.com']);
/** What a program against unwanted mail puts behind the mailbox's name: until when the address is good, and a checksum. */
const GOOD_UNTIL = /[-+]dated[-+]\d{9,10}\.[0-9a-f]{6}$/;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The normal form of an address, by which people are recognised and the user's own addresses are compared: lower case,
 * names of domains in ASCII (`grün.example` is `xn--grn-ioa.example`), and in Gmail's two domains, where they mean
 * nothing, without dots and plus-tags. In every other domain dots and tags may tell mailboxes apart, and stay; but
 * an address that is good until a date is one with that of the next day.
 * @param address one address without its name, or a directory name of Exchange; anything else comes back in lower case
 */
export function canonicalAddress(address: string): string {
  const lower = address.trim().normalize('NFC').toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at < 1 || lower.startsWith('/')) return lower;
  const local = lower.slice(0, at).replace(GOOD_UNTIL, '');
  const domain = asciiDomain(lower.slice(at + 1));
  if (!GMAIL.has(domain)) return `${local}@${domain}`;
  const tag = local.indexOf('+', 1);
  const mailbox = (tag < 0 ? local : local.slice(0, tag)).replaceAll('.', '');
  return `${mailbox === '' ? local : mailbox}@gmail.com`;
}

function asciiDomain(domain: string): string {
  return ASCII.test(domain) ? domain : domainToASCII(domain) || domain;
}
