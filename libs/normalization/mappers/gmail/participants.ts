import { type CanonicalParticipant, type IdentityPair, isListAddress, isMachine } from '../../../contacts/index.js';
import { parseAddressList, type NamedAddress } from '../shared/address-list.js';
import { isDirectoryName } from '../shared/exchange-name.js';
import { authorsOf } from './authors.js';
import { enriched } from './exchange-people.js';
import type { Headers } from './headers.js';

/** More are never stored for one message. */
const MAX_ADDRESSES = 500;
/** With more recipients than this a message is a circular: those who got it do not become contacts by it. */
const MAX_PERSONAL_RECIPIENTS = 100;

/** Authors and recipients; who has no usable address is left out. */
export interface People {
  from: NamedAddress[];
  to: NamedAddress[];
  cc: NamedAddress[];
  bcc: NamedAddress[];
  /** Directory names that stand beside addresses. */
  pairs: IdentityPair[];
}

export function readPeople(headers: Headers): People {
  const pairs = new Map<string, IdentityPair>();
  const read = (name: string): NamedAddress[] => {
    const value = headers[name] ?? '';
    const found = enriched(value, value === '' ? [] : parseAddressList(value, MAX_ADDRESSES), headers[`x-${name}`]);
    for (const pair of found.pairs) pairs.set(`${pair.value} ${pair.address}`, pair);
    return found.list;
  };
  const [from, to, cc, bcc] = [read('from'), read('to'), read('cc'), read('bcc')];
  return { from: authorsOf(from, cc, headers), to, cc, bcc, pairs: [...pairs.values()] };
}

/**
 * Participants, each address once per role.
 * @param failed whom a bounced message did not reach: part of the story, but no reason to make a contact
 */
export function participantsOf(
  people: People,
  failed: readonly NamedAddress[],
  headers: Headers,
  ownAddresses: ReadonlySet<string>,
): CanonicalParticipant[] {
  const personal = people.to.length + people.cc.length + people.bcc.length <= MAX_PERSONAL_RECIPIENTS;
  const participants: CanonicalParticipant[] = [];
  const seen = new Set<string>();
  const add = (
    role: CanonicalParticipant['role'],
    list: readonly NamedAddress[],
    reachable: boolean,
    response: string | null,
  ): void => {
    for (const { address, original, name } of list) {
      const key = `${role} ${address}`;
      if (seen.has(key) || participants.length >= MAX_ADDRESSES) continue;
      seen.add(key);
      // Without a dot the domain is a machine of somebody's own network: nobody that can be written to.
      const known = isDirectoryName(address) || address.includes('.', address.lastIndexOf('@'));
      const person = known && !isMachine(address) && !isListAddress(address, headers);
      const makesContact = reachable && person && !ownAddresses.has(address);
      participants.push({ role, address, original, name, response, makesContact });
    }
  };
  add('from', people.from, true, null);
  add('to', failed, false, 'bounced');
  add('to', people.to, personal, null);
  add('cc', people.cc, personal, null);
  add('bcc', people.bcc, personal, null);
  return participants;
}
