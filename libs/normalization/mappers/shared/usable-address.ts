import { parse } from 'tldts';
import { canonicalAddress } from './canonical-address.js';
import { decapsulated, isDirectoryName } from './exchange-name.js';

/** What a mailbox is known by: compared by `address` (its normal form), shown as `original`. */
export interface UsableAddress {
  address: string;
  original: string;
}

export const MAX_ADDRESS_LENGTH = 320;
const LOCAL_PART = /^[^\s\p{Cc}\p{Cs}@<>()[\],;:"\\]+$/u;
const QUOTED_LOCAL_PART = /^"[^"\p{Cc}\p{Cs}\\<>]+"$/u;
const DOMAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?)*$/u;
/** Addresses of other mail systems, which Exchange and Notes write where an address belongs. */
const FOREIGN = /^imcea[a-z]*-|^o=|\/(?:ou|cn)=/i;

/**
 * Reads one address without its name. A directory name of Exchange is a mailbox's name as good as an address.
 * @returns null for what nobody could be reached at: empty, without @, a Notes name (`Ann Other/Studio@OFFICE`), a
 *   domain literal, an invented domain under `.invalid`
 */
export function usableAddress(raw: string): UsableAddress | null {
  if (raw.length > MAX_ADDRESS_LENGTH * 2) return null;
  const trimmed = raw
    .trim()
    .replace(/^['<\s]+|['>\s.]+$/g, '')
    .replace(/^mailto:/i, '')
    .replace(/\s*@\s*/, '@');
  if (trimmed.length > MAX_ADDRESS_LENGTH) return null;
  const inside = decapsulated(trimmed);
  if (inside !== null) return decapsulated(inside) === null ? usableAddress(inside) : null;
  if (isDirectoryName(trimmed)) return { address: canonicalAddress(trimmed), original: trimmed };
  const at = trimmed.lastIndexOf('@');
  if (at < 1) return null;
  const local = trimmed.slice(0, at);
  if (FOREIGN.test(local) || !(LOCAL_PART.test(local) || QUOTED_LOCAL_PART.test(local))) return null;
  const domain = withoutInvalidSuffix(trimmed.slice(at + 1));
  if (domain === null || !DOMAIN.test(domain) || (local.includes('/') && !domain.includes('.'))) return null;
  const original = `${local}@${domain}`;
  return { address: canonicalAddress(original), original };
}

/** Lists append `.INVALID` to a real address so that strict domains accept the rewritten mail; the rest is the truth. */
function withoutInvalidSuffix(domain: string): string | null {
  if (!/\.invalid$/i.test(domain)) return domain;
  const rest = domain.slice(0, -'.invalid'.length);
  const known = parse(rest);
  return known.isIcann && known.domain !== null ? rest : null;
}
