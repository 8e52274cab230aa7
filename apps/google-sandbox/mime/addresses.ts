const MAX_LOCAL = 128;
const LOCAL_TAIL = /[^\s<>"(),:;@[\]]+$/;
const DOMAIN_HEAD = /^[^\s<>"(),:;@[\]]+/;

/**
 * The bare addresses that a header names, lower case. Good enough for labels, owners and search; not a validator. Looks around each "@", so that
 * a long header without any costs nothing.
 */
export function addressesIn(header: string): string[] {
  const found: string[] = [];
  for (let at = header.indexOf('@'); at >= 0; at = header.indexOf('@', at + 1)) {
    const local = LOCAL_TAIL.exec(header.slice(Math.max(0, at - MAX_LOCAL), at))?.[0];
    const domain = DOMAIN_HEAD.exec(header.slice(at + 1, at + 256))?.[0];
    if (local && domain) found.push(`${local}@${domain}`.toLowerCase().replace(/\.+$/, ''));
  }
  return found;
}
