import type { InteractionParts, InteractionView } from '../../../../contacts/index.js';
import type { NewEvidence } from './evidence.js';

const LONGEST_TEXT = 1_800;

/** What of an interaction is read for a model. */
export const PARTS: InteractionParts = { body: true, details: true, participants: true };

/** An interaction as evidence. @param contactId of whom it was read; else the first contact that took part */
export function interactionEvidence(interaction: InteractionView, contactId: string | null = null): NewEvidence {
  const { id, kind, subject, snippet, body, occurredAt, direction, location, participants, attachments, status } =
    interaction;
  const others = (participants ?? []).filter((each) => each.contactId !== null);
  const names = [
    ...new Set((others.length > 0 ? others : (participants ?? [])).map(({ name, address }) => name || address)),
  ];
  return {
    kind: 'interaction',
    id,
    what: kind,
    at: occurredAt.toISOString(),
    title: subject,
    people: names.slice(0, 8),
    contactId: contactId ?? others[0]?.contactId ?? null,
    direction: kind === 'email' || kind === 'call' ? direction : null,
    text: (body || snippet).slice(0, LONGEST_TEXT),
    facts: {
      ...(location ? { place: location } : {}),
      ...(status === 'cancelled' ? { status: 'called off' } : {}),
      ...(attachments?.length
        ? {
            attachments: attachments
              .slice(0, 8)
              .map(({ name }) => name)
              .join(', '),
          }
        : {}),
    },
  };
}
