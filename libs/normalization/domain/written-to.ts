import type { CanonicalInteraction, CanonicalParticipant } from '../../contacts/index.js';

const OWN_ROLES: ReadonlySet<CanonicalParticipant['role']> = new Set(['from', 'organizer']);

/**
 * For people who only want contacts they have written to: an interaction makes a contact of those it went to when the
 * user sent or organized it, and of nobody otherwise. Who is a contact already is recognised all the same, and who
 * becomes one later is linked to what was there before.
 * @param interactions of one item; occurrences of a series share their participants, and still do afterwards
 */
export function ofWrittenTo(interactions: readonly CanonicalInteraction[]): CanonicalInteraction[] {
  const seen = new Map<CanonicalParticipant[], CanonicalParticipant[]>();
  return interactions.map((interaction) => {
    const own = interaction.direction === 'outbound';
    const participants =
      seen.get(interaction.participants) ??
      interaction.participants.map((participant) =>
        participant.makesContact && !(own && !OWN_ROLES.has(participant.role))
          ? { ...participant, makesContact: false }
          : participant,
      );
    seen.set(interaction.participants, participants);
    return { ...interaction, participants };
  });
}
