import type { InteractionDirection } from '../../gql/graphql.js';
import { newUuid } from '../../lib/uuid.js';

/** A note or call while it is being written. */
export interface NoteDraft {
  kind: 'NOTE' | 'CALL';
  id: string;
  text: string;
  /** Who called; means nothing for a note. */
  direction: InteractionDirection;
  minutes: number | null;
  /** Null for the moment at which it is saved. */
  occurredAt: string | null;
}

/** An empty one. */
export function newDraft(kind: NoteDraft['kind']): NoteDraft {
  return { kind, id: newUuid(), text: '', direction: 'OUTBOUND', minutes: null, occurredAt: null };
}
