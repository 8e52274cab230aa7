import type { IdentityPair, InteractionChange } from '../domain/canonical-interaction.js';
import type { InteractionRow, ParticipantContent } from './interaction-rows.js';

/** What rewritten interactions consisted of before. */
export interface Former {
  /** Names of the columns that differed, by the interaction's id; none for one that is new. */
  columns: ReadonlyMap<string, readonly string[]>;
  participants: readonly (ParticipantContent & { interaction_id: string })[];
  pairs: readonly (IdentityPair & { interaction_id: string })[];
  /** Ids of those that tell of another conversation than before. */
  regrouped: ReadonlySet<string>;
}

const ofParticipant = (row: ParticipantContent): string =>
  JSON.stringify([row.role, row.address, row.written ?? null, row.name, row.response, row.makes_contact ?? true]);

const ofPair = ({ kind, value, address }: IdentityPair): string => JSON.stringify([kind, value, address]);

function sameSet<T>(before: readonly T[], after: readonly T[], textOf: (item: T) => string): boolean {
  const [left, right] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  return left.size === right.size && [...left].every((text) => right.has(text));
}

/** What differs in interactions that were written, compared with what they were. @param idIn id of the interaction of a row */
export function changesOf(
  rows: readonly InteractionRow[],
  idIn: (row: InteractionRow) => string,
  before: Former,
): InteractionChange[] {
  const participants = Map.groupBy(before.participants, ({ interaction_id: id }) => id);
  const pairs = Map.groupBy(before.pairs, ({ interaction_id: id }) => id);
  return rows.flatMap((row) => {
    const interactionId = idIn(row);
    const change = { interactionId, rawEventId: row.interaction.rawEventId };
    const columns = before.columns.get(interactionId);
    if (!columns) return [{ ...change, fields: [] }];
    const fields = [...columns];
    if (!sameSet(participants.get(interactionId) ?? [], row.participants, ofParticipant)) fields.push('participants');
    if (!sameSet(pairs.get(interactionId) ?? [], row.interaction.identityPairs, ofPair)) fields.push('identity_pairs');
    if (before.regrouped.has(interactionId)) fields.push('conversation');
    return fields.length > 0 ? [{ ...change, fields }] : [];
  });
}

/** The same for those of which only the cancellation was written: their people stay as they were. */
export function cancellationsOf(
  rows: readonly InteractionRow[],
  idIn: (row: InteractionRow) => string,
  columns: Former['columns'],
): InteractionChange[] {
  return rows.map((row) => ({
    interactionId: idIn(row),
    rawEventId: row.interaction.rawEventId,
    fields: [...(columns.get(idIn(row)) ?? [])],
  }));
}
