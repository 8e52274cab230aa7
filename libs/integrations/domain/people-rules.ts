import { domainToASCII } from 'node:url';
import type { Selection } from './selection.js';

/** Who is on an item. Addresses in lower case; the account's own address is not among them. */
export interface ItemPeople {
  /** Whether the user sent or organizes it. */
  readonly own: boolean;
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
}

export type PeopleReason = 'excluded_person' | 'not_included_person';

/** Why an item with these people is left out, or undefined when it is wanted. */
export type PeopleRule = (people: ItemPeople) => PeopleReason | undefined;

/**
 * Makes the rule of a selection; null when it leaves nobody out.
 *
 * An item is excluded when its sender is, and one that the user sent when everybody it went to is: a conversation with
 * somebody who is wanted stays whole although an excluded person reads it too. With an `include` list, one person of
 * it on the item is enough. Exclusion wins.
 */
export function peopleRule({ include, exclude }: Selection['people']): PeopleRule | null {
  if (include.length === 0 && exclude.length === 0) return null;
  const [isIncluded, isExcluded] = [namedBy(include), namedBy(exclude)];
  return ({ own, senders, recipients }) => {
    const others = own ? recipients : [...senders, ...recipients];
    const deciding = own || senders.length === 0 ? recipients : senders;
    if (deciding.length > 0 && deciding.every(isExcluded)) return 'excluded_person';
    return include.length > 0 && !others.some(isIncluded) ? 'not_included_person' : undefined;
  };
}

/**
 * A test of addresses against a list: `ada@acme.example` names one address, `acme.example` everybody at exactly that
 * domain, `*.acme.example` everybody there and at the domains below.
 */
export function namedBy(entries: readonly string[]): (address: string) => boolean {
  const exact = new Set(entries);
  const below = entries.filter((entry) => entry.startsWith('*.')).map((entry) => entry.slice(1));
  return (address) => {
    const at = address.lastIndexOf('@');
    const domain = asciiDomain(address.slice(at + 1));
    if (exact.has(domain) || exact.has(`${address.slice(0, at + 1)}${domain}`)) return true;
    return below.some((suffix) => domain === suffix.slice(1) || domain.endsWith(suffix));
  };
}

/** Lists hold domains in ASCII; mail may spell them in Unicode. */
function asciiDomain(domain: string): string {
  return /^[\x20-\x7e]*$/.test(domain) ? domain : domainToASCII(domain) || domain;
}
