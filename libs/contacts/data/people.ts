import type { CanonicalInteraction } from '../domain/canonical-interaction.js';
import { bestName } from './display-name.js';
import { type IdentityKind, identityKindOf } from './identity-kind.js';

/** Somebody who becomes a contact, unless the identity has one already. */
export interface Person {
  kind: IdentityKind;
  address: string;
  original: string;
  /** A name to begin with; what the contact is called in the end is settled from all that is known. */
  name: string | null;
  batchId: string | null;
}

/**
 * Who becomes a contact by interactions that people, not machines, began; sorted by identity, so that two writers lock in
 * the same order.
 */
export function peopleOf(interactions: readonly CanonicalInteraction[]): Person[] {
  const people = new Map<string, { person: Person; names: (string | null)[] }>();
  for (const { automatedReason, batchId, participants } of interactions) {
    if (automatedReason !== null) continue;
    for (const { address, original, name, makesContact } of participants) {
      if (!makesContact) continue;
      let known = people.get(address);
      if (!known) {
        known = { person: { kind: identityKindOf(address), address, original, name: null, batchId }, names: [] };
        people.set(address, known);
      }
      known.names.push(name);
    }
  }
  return [...people.values()]
    .map(({ person, names }) => ({ ...person, name: bestName(names) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
