import type { InteractionDirection, InteractionKind } from '../../gql/graphql.js';

interface Titled {
  kind: InteractionKind;
  direction: InteractionDirection;
  subject: string;
}

/** What an entry of a timeline is called: its subject, or for what you wrote down yourself, what it is. */
export function interactionTitle({ kind, direction, subject }: Titled): string {
  if (subject) return subject;
  if (kind === 'NOTE') return 'Note';
  if (kind === 'CALL') return direction === 'OUTBOUND' ? 'You called' : 'They called';
  return '(no subject)';
}

/** Whole minutes that a call took; null when nobody wrote that down. */
export function callMinutes(occurredAt: string, endsAt: string | null | undefined): number | null {
  if (!endsAt) return null;
  return Math.max(0, Math.round((Date.parse(endsAt) - Date.parse(occurredAt)) / 60_000));
}
