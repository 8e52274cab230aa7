import { isListAddress, isListHost, isMachine } from '../../../contacts/index.js';
import { type NamedAddress, parseAddressList } from '../shared/address-list.js';
import { usableAddress } from '../shared/usable-address.js';
import type { Headers } from './headers.js';

const VIA =
  /^(.{1,150}?)\s+\(?(?:via|über|door|por|tramite|par l'intermédiaire de|on behalf of|im auftrag von|au nom de|namens)\s.{1,150}$/i;
/** `ann=people.example@lists.example`: the author's own address within the list's. */
const WITHIN = /^([^=@]{1,64})=([^=@]{1,253}\.[^=@.]{2,63})@/;
/** Addresses under which a service files answers: nobody's own. */
const FILED =
  /^(?:reply|replies|answers?|ticket|case|incoming|inbound|conversation|msg|message)s?(?:[._+-]|$)|\+[^@]{8,}@|[0-9a-f]{12}[^@]*@/;

/**
 * Who wrote a message. Lists that write their own address over the author's ("Ann via Talk <talk@…>", for the sake of
 * strict domains) leave hers elsewhere: in X-Original-From, within the address, in Reply-To beside or instead of the
 * list's, or among the copies under her name. Only what is surely one other person's address counts; otherwise the author
 * is who the message says.
 */
export function authorsOf(
  from: readonly NamedAddress[],
  cc: readonly NamedAddress[],
  headers: Headers,
): NamedAddress[] {
  const [written] = from;
  if (!written || from.length > 1) return [...from];
  const original = soleOther(headers['x-original-from'], written, headers);
  const name = VIA.exec(written.name ?? '')?.[1]?.replace(/^['"]+|['"]+$/g, '') ?? null;
  if (original) return [{ ...original, name: original.name ?? name ?? written.name }];
  if (name === null) return [written];
  const list = isListHost(written.address) || isListAddress(written.address, headers);
  if (!list && isMachine(written.address)) return [written];
  const named = cc.filter((copy) => copy.name?.toLowerCase() === name.toLowerCase());
  const found =
    within(written) ??
    soleOther(headers['reply-to'], written, headers) ??
    (named.length === 1 ? (named[0] ?? null) : null);
  return [found ? { ...found, name } : written];
}

/** The one address of a field that is neither the written author's nor a list's nor a machine's. */
function soleOther(field: string | undefined, written: NamedAddress, headers: Headers): NamedAddress | null {
  if (field === undefined) return null;
  const others = parseAddressList(field, 10).filter(
    ({ address }) => address !== written.address && !isListAddress(address, headers),
  );
  const [other] = others;
  if (!other || others.some(({ address }) => address !== other.address)) return null;
  return isMachine(other.address) || FILED.test(other.address) ? null : other;
}

function within({ original }: NamedAddress): NamedAddress | null {
  const [, local, domain] = WITHIN.exec(original) ?? [];
  const usable = local === undefined || domain === undefined ? null : usableAddress(`${local}@${domain}`);
  return usable && { ...usable, name: null };
}
