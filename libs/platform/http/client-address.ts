import { isIPv6 } from 'node:net';
import { sha256 } from '../crypto/index.js';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Who is behind an address, as a name without the address in it. One household or server has a whole /64 of IPv6.
 * @param ip as Express gives it: past the trusted proxies, and no further
 */
export function clientName(ip: string | undefined): string {
  return sha256(groupOf(ip ?? ''))
    .toString('base64url')
    .slice(0, 22);
}

function groupOf(ip: string): string {
  const mapped = MAPPED.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const [address = ''] = ip.split('%', 1);
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
