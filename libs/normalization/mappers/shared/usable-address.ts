import { parse } from 'tldts';

/** An address that mail could reach: compared by `address` (lower case), shown as `original`. */
export interface UsableAddress {
  address: string;
  original: string;
}

export const MAX_ADDRESS_LENGTH = 320;
const LOCAL_PART = /^[^\s\p{Cc}\p{Cs}@<>()[\],;:"\\]+$/u;
const QUOTED_LOCAL_PART = /^"[^"\p{Cc}\p{Cs}\\<>]+"$/u;
const DOMAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?)*$/u;
/** Directory names that Exchange writes where an address belongs: `/O=ENRON/CN=…`, `IMCEAEX-_O=…@host`. */
const DIRECTORY_NAME = /^(?:imcea[a-z]*-|\/?o=)|\/(?:ou|cn)=/i;

/**
 * Reads one address without its name.
 * @returns null for what nobody could be reached at: empty, without @, an Exchange directory name, a domain literal,
 *   an invented domain under `.invalid`
 */
export function usableAddress(raw: string): UsableAddress | null {
  if (raw.length > MAX_ADDRESS_LENGTH * 2) return null;
  const trimmed = raw
    .trim()
    .replace(/^['<\s]+|['>\s.]+$/g, '')
    .replace(/^mailto:/i, '')
    .replace(/\s*@\s*/, '@');
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > MAX_ADDRESS_LENGTH) return null;
  const local = trimmed.slice(0, at);
  if (DIRECTORY_NAME.test(local) || !(LOCAL_PART.test(local) || QUOTED_LOCAL_PART.test(local))) return null;
  const domain = withoutInvalidSuffix(trimmed.slice(at + 1));
  if (domain === null || !DOMAIN.test(domain)) return null;
  const original = `${local}@${domain}`;
  return { address: original.toLowerCase(), original };
}

/** Lists append `.INVALID` to a real address so that strict domains accept the rewritten mail; the rest is the truth. */
function withoutInvalidSuffix(domain: string): string | null {
  if (!/\.invalid$/i.test(domain)) return domain;
  const rest = domain.slice(0, -'.invalid'.length);
  const known = parse(rest);
  return known.isIcann && known.domain !== null ? rest : null;
}
