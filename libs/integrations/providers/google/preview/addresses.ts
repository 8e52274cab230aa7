import emailAddresses from 'email-addresses';
import type { SampledParticipant } from '../../../domain/preview.js';

const PLAIN = /(?:"?([^"<>,;]*)"?\s*)?<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@,;:"()]+@[^<>\s@,;:"()]+)/g;

/** The parser's time grows with the square of what it is given, so that longer headers are given to it in pieces. */
const LONGEST_PIECE = 1_000;
/** Several hundred addresses. */
const LONGEST_HEADER = 20_000;

/**
 * Reads an address header as Gmail gives it: unfolded, encoded words decoded. That can leave commas and brackets
 * unquoted in names, so what the grammar refuses is searched for anything that looks like an address.
 * @returns addresses in lower case
 */
export function readAddresses(header: string | undefined): SampledParticipant[] {
  if (!header?.includes('@')) return [];
  return header.length <= LONGEST_PIECE
    ? readPiece(header)
    : pieces(header.slice(0, LONGEST_HEADER)).flatMap(readPiece);
}

/** Cuts a long header at commas between addresses; what is longer without one is left out. */
function pieces(header: string): string[] {
  const found: string[] = [];
  let [start, comma, quoted] = [0, -1, false];
  for (let i = 0; i <= header.length; i += 1) {
    if (header[i] === '"' && header[i - 1] !== '\\') quoted = !quoted;
    if (i < header.length && (header[i] !== ',' || quoted)) continue;
    if (i - start > LONGEST_PIECE && comma >= start) {
      found.push(header.slice(start, comma));
      start = comma + 1;
    }
    comma = i;
  }
  found.push(header.slice(start));
  return found.filter((piece) => piece.length <= LONGEST_PIECE && piece.includes('@'));
}

function readPiece(header: string): SampledParticipant[] {
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
