import emailAddresses from 'email-addresses';
import type { SampledParticipant } from '../../../domain/preview.js';

const PLAIN = /(?:"?([^"<>,;]*)"?\s*)?<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@,;:"()]+@[^<>\s@,;:"()]+)/g;

/**
 * Reads an address header as Gmail gives it: unfolded, encoded words decoded. That can leave commas and brackets
 * unquoted in names, so what the grammar refuses is searched for anything that looks like an address.
 * @returns addresses in lower case
 */
export function readAddresses(header: string | undefined): SampledParticipant[] {
  if (!header?.includes('@')) return [];
  const parsed = emailAddresses.parseAddressList({ input: header, rfc6532: true });
  if (!parsed)
    return [...header.matchAll(PLAIN)].map(([, name, bracketed, bare]) => participant(bracketed ?? bare ?? '', name));
  return parsed
    .flatMap((entry) => (entry.type === 'group' ? entry.addresses : [entry]))
    .map(({ address, name }) => participant(address, name));
}

function participant(address: string, name: string | null | undefined): SampledParticipant {
  return { address: address.toLowerCase(), name: name?.trim() || null };
}
