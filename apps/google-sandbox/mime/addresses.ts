const ADDRESS = /[^\s<>"(),:;@[\]]+@[^\s<>"(),:;@]+/g;

/** The bare addresses that a header names, lower case. Good enough for labels, owners and search; not a validator. */
export function addressesIn(header: string): string[] {
  return [...header.slice(0, 200_000).matchAll(ADDRESS)].map((match) => match[0].toLowerCase().replace(/[.>]+$/, ''));
}
