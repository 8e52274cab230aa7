import type { CanonicalInteraction } from '../domain/canonical-interaction.js';
import { bestName, cleanName, isEarlier } from './display-name.js';

/** An address of people, and what a set of interactions tells about it. */
export interface Person {
  address: string;
  original: string;
  name: string | null;
  /** The batch that the name came with. */
  nameBatchId: string | null;
  /** Latest past interaction of the set; null when all are to come or cancelled. */
  lastAt: Date | null;
  batchId: string | null;
  /** Whether it becomes a contact if it is none yet. */
  creates: boolean;
}

/** Of names that came with several batches those of the earliest count: whatever is written when, the same name stays. */
function noteName(known: { person: Person; names: string[] }, name: string | null, batchId: string | null): void {
  if (name === null) return;
  const { person, names } = known;
  if (names.length > 0 && isEarlier(person.nameBatchId, batchId)) return;
  if (names.length > 0 && isEarlier(batchId, person.nameBatchId)) names.length = 0;
  person.nameBatchId = batchId;
  names.push(name);
}

/**
 * Who took part in interactions that people, not machines, began; sorted by address, so that two writers lock in the
 * same order.
 * @param now a meeting after it is no contact yet made
 */
export function peopleOf(interactions: readonly CanonicalInteraction[], now: Date): Person[] {
  const people = new Map<string, { person: Person; names: string[] }>();
  const newestFirst = interactions
    .filter(({ automatedReason }) => automatedReason === null)
    .sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime());
  for (const { occurredAt, status, batchId, participants } of newestFirst) {
    const counts = occurredAt <= now && status !== 'cancelled';
    for (const { address, original, name, makesContact } of participants) {
      let known = people.get(address);
      if (!known) {
        const person = { address, original, name: null, nameBatchId: null, lastAt: null, batchId, creates: false };
        known = { person, names: [] };
        people.set(address, known);
      }
      noteName(known, cleanName(name), batchId);
      known.person.creates ||= makesContact;
      if (counts) known.person.lastAt ??= occurredAt;
    }
  }
  return [...people.values()]
    .map(({ person, names }) => ({ ...person, name: bestName(names) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
