const LONGEST = 2_000;
const MOST = 200;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`‹›]{1,2000}/gi;
const TRAILING = /[.,;:!?)\]}*_]{1,10}$/;

/** An address as it stands, without what belongs to the sentence around it; null when it is none. */
export function canonicalLink(address: string): string | null {
  if (address.length > LONGEST || !/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

/** One that a person can tell by looking at it: a host in plain letters, nobody's name before it. */
export function isUsableLink(address: string): boolean {
  const url = new URL(address);
  return url.username === '' && url.password === '' && /^https?:\/\/[a-z0-9.-]{1,253}(?=[:/?#]|$)/i.test(address);
}

/** The addresses that stand literally in a text, at most 200. */
export function linksIn(text: string): string[] {
  const links = new Set<string>();
  for (const [found] of text.matchAll(ADDRESS)) {
    const link = canonicalLink(found.replace(TRAILING, ''));
    if (link !== null && isUsableLink(link)) links.add(link);
    if (links.size >= MOST) break;
  }
  return [...links];
}
