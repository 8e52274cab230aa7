import { BlockList, isIP, isIPv6 } from 'node:net';
import { z } from 'zod';

const MAPPED = /^::ffff:(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
/** How the same looks in an address that was written without dots. */
const MAPPED_HEX = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;
const MAPPED_BITS = 96;

/** The shortest spelling of an address, IPv4 where it is one; null for what is no address. */
function plain(ip: string): string | null {
  const [address = ''] = ip.trim().split('%', 1);
  if (!isIPv6(address)) return isIP(address) === 4 ? address : null;
  // A URL spells every IPv6 address in one way.
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const dotted = MAPPED.exec(spelled)?.[1];
  if (dotted !== undefined) return dotted;
  const [, high, low] = MAPPED_HEX.exec(spelled) ?? [];
  if (high === undefined || low === undefined) return spelled;
  const [left, right] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [left >> 8, left & 255, right >> 8, right & 255].join('.');
}

/** One list for each family: in a shared one `::/0` would name all of IPv4, too. */
type Lists = Readonly<Record<'ipv4' | 'ipv6', BlockList>>;

/** Adds one entry. @returns false for what is neither an address nor a network */
function add(lists: Lists, entry: string): boolean {
  const [written = '', bits, ...more] = entry.split('/');
  const address = plain(written);
  if (address === null || written.includes('%') || more.length > 0) return false;
  const isSix = isIPv6(address);
  const family = isSix ? 'ipv6' : 'ipv4';
  if (bits === undefined) {
    lists[family].addAddress(address, family);
    return true;
  }
  if (!/^\d{1,3}$/.test(bits)) return false;
  const length = Number(bits) - (!isSix && isIPv6(written) ? MAPPED_BITS : 0);
  if (length < 0 || length > (isSix ? 128 : 32)) return false;
  lists[family].addSubnet(address, length, family);
  return true;
}

/** Addresses and networks. */
export class AddressList {
  private constructor(
    private readonly entries: readonly string[],
    private readonly lists: Lists,
  ) {}

  /** @returns the list that a text names, separated by commas; or which of its entries, from 1, are neither */
  static parse(text: string): AddressList | { faults: number[] } {
    const entries = text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
    const faults = entries.flatMap((entry, index) => (add(lists, entry) ? [] : [index + 1]));
    return faults.length > 0 ? { faults } : new AddressList(entries, lists);
  }

  /** Whether it names none at all, which means: no limit. */
  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** @param ip as Express gives it; a zone (`%eth0`) does not matter, and an IPv4 address within IPv6 is IPv4 */
  includes(ip: string): boolean {
    const address = plain(ip);
    if (address === null) return false;
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    return this.lists[family].check(address, family);
  }

  toString(): string {
    return this.entries.join(', ');
  }
}

/** The same for the configuration. A fault says which entries are wrong and how one is written; it echoes no value. */
export const addressList = z
  .string()
  .default('')
  .transform((text, context): AddressList => {
    const list = AddressList.parse(text);
    if (list instanceof AddressList) return list;
    const message = `must list addresses and networks, separated by commas, such as 203.0.113.7, 2001:db8::/32; correct or remove what stands at ${list.faults.join(', ')}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
