const LONGEST = 500;
// Control characters but tab and line feed, soft hyphens, zero-width characters, marks of direction.
const UNSEEN = /(?![\t\n])\p{Cc}|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const TAG = /<\/?[a-zA-Z!][^<>]{0,500}>/g;
const MARKDOWN_LINK = /!?\[([^[\]]{0,300})\]\([^()]{0,2000}\)/g;
const MARKS = /(?:^|\s)(?:#{1,6}|[*+-]|>|\d{1,2}[.)])\s+(?=\S)|[*_`~]{2,}|`/g;
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"'()[\]]{1,2000}/gi;
const SCHEME = /\b(?:javascript|data|vbscript|file|mailto):\S{0,2000}/gi;

/** Of which host an address is; null when it is none. */
export function hostOf(address: string): string | null {
  const url = URL.parse((/^www\./i.test(address) ? `https://${address}` : address).replace(/[.,;:!?]$/, ''));
  return url && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : null;
}

/** Hosts of the addresses that stand in a text. */
export function hostsIn(text: string): Set<string> {
  return new Set((text.match(ADDRESS) ?? []).flatMap((address) => hostOf(address) ?? []));
}

/**
 * What a model said, as one line of plain text: no markup, nothing unseen, and no address of a host that its evidence does
 * not name.
 * @param hosts that may be named
 */
export function plainText(text: string, hosts: ReadonlySet<string>): string {
  const line = text
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(TAG, ' ')
    .replace(MARKDOWN_LINK, '$1')
    .replace(MARKS, ' ')
    .replace(SCHEME, '')
    .replace(ADDRESS, (address) => (hosts.has(hostOf(address) ?? '') ? address : ''))
    .replace(/[<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
