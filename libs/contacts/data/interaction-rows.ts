import { hash } from 'node:crypto';
import { newId } from '../../platform/database/index.js';
import type { CanonicalInteraction, CanonicalParticipant } from '../domain/canonical-interaction.js';

/** An interaction that says only that an occurrence is cancelled: it must not wipe out what is known of it. */
export function isBareCancellation({ status, seriesException, participants, subject }: CanonicalInteraction): boolean {
  return status === 'cancelled' && seriesException && participants.length === 0 && subject === '';
}

/** Identity of an interaction among a user's. */
export function keyOf({ source, integrationId, sourceId }: CanonicalInteraction): string {
  return `${source}\n${integrationId}\n${sourceId}`;
}

/** One interaction per key, sorted by key: an exception before its series, otherwise the last given. */
export function uniqueInteractions(interactions: readonly CanonicalInteraction[]): CanonicalInteraction[] {
  const unique = new Map<string, CanonicalInteraction>();
  for (const interaction of interactions) {
    const key = keyOf(interaction);
    if (unique.get(key)?.seriesException && !interaction.seriesException) continue;
    unique.set(key, interaction);
  }
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, interaction]) => interaction);
}

/** What is kept of a participant. */
export interface ParticipantContent extends Pick<CanonicalParticipant, 'role' | 'address' | 'name' | 'response'> {
  /** The address as it was written; left out where that is its normal form. */
  written?: string | null;
  /** Left out where it is true, as it mostly is. */
  makes_contact?: boolean;
}

function uniqueParticipants(participants: readonly CanonicalParticipant[]): ParticipantContent[] {
  const rows = new Map<string, ParticipantContent>();
  for (const { role, address, original, name, response, makesContact } of participants) {
    const key = `${role} ${address}`;
    if (rows.has(key)) continue;
    const written = original === address ? {} : { written: original };
    rows.set(key, { role, address, ...written, name, response, ...(!makesContact && { makes_contact: false }) });
  }
  return [...rows.values()];
}

/** An interaction made ready to be written. */
export interface InteractionRow {
  /** Key of the row, if it becomes a new one. */
  id: string;
  interaction: CanonicalInteraction;
  participants: ParticipantContent[];
  /**
   * The row as the JSON object that the writing statement reads; of its texts, which go beside it, it tells how many bytes
   * each has: as JSON, both ends would take twice as long over them.
   */
  json: string;
  /** Bytes of its texts in UTF-8. */
  textBytes: number;
  /** Its participants likewise, as those of a new row: objects with commas between them. */
  participantsJson: string;
}

/** Makes an interaction ready, as a row with a new key. */
export function prepareInteraction(interaction: CanonicalInteraction): InteractionRow {
  return interactionRow(newId(), interaction);
}

/**
 * Makes an interaction ready to be written. Its hash covers all that normalization decides, so that equal content is
 * recognised without comparing texts in the database.
 */
export function interactionRow(id: string, interaction: CanonicalInteraction): InteractionRow {
  const participants = uniqueParticipants(interaction.participants);
  const { body, bodyFull } = interaction;
  const bodyBytes = Buffer.byteLength(body);
  const fullBytes = bodyFull === null ? null : Buffer.byteLength(bodyFull);
  const content = JSON.stringify({
    raw_event_id: interaction.rawEventId,
    integration_id: interaction.integrationId,
    source: interaction.source,
    source_id: interaction.sourceId,
    kind: interaction.kind,
    subject: interaction.subject,
    snippet: interaction.snippet,
    body_bytes: bodyBytes,
    full_bytes: fullBytes,
    direction: interaction.direction,
    thread_key: interaction.threadKey,
    message_id: interaction.messageId,
    occurred_at: interaction.occurredAt,
    ends_at: interaction.endsAt,
    all_day: interaction.allDay,
    time_zone: interaction.timeZone,
    status: interaction.status,
    location: interaction.location,
    automated_reason: interaction.automatedReason,
    automated_rule: interaction.automatedRule,
    labels: interaction.labels,
    attachments: interaction.attachments,
    series_id: interaction.seriesId,
    series_exception: interaction.seriesException,
    same_key: interaction.sameKey,
    precedence: interaction.precedence,
  });
  const others = JSON.stringify([participants, interaction.identityPairs, interaction.conversation ?? '']);
  const content_hash = hash('sha256', `${content}${others}${body}${bodyFull ?? ''}`, 'base64url');
  const own = JSON.stringify({ id, batch_id: interaction.batchId, content_hash });
  return {
    id,
    interaction,
    participants,
    json: `${own.slice(0, -1)},${content.slice(1)}`,
    textBytes: bodyBytes + (fullBytes ?? 0),
    participantsJson: participantObjects(id, interaction, participants),
  };
}

function participantObjects(
  id: string,
  { kind, status, direction, automatedReason, occurredAt }: CanonicalInteraction,
  participants: readonly ParticipantContent[],
): string {
  const common = JSON.stringify({
    interaction_id: id,
    kind,
    cancelled: status === 'cancelled',
    automated: automatedReason !== null,
    outbound: direction === 'outbound',
    occurred_at: occurredAt,
  });
  // Written out once for all of them.
  const end = `,${common.slice(1)}`;
  return participants.map((participant) => JSON.stringify(participant).slice(0, -1) + end).join(',');
}

/** The participants of written interactions as JSON, for one statement. @param id of the interaction of a row */
export function participantsJson(rows: readonly InteractionRow[], id: (row: InteractionRow) => string): string {
  const objects = rows.map((row) => {
    const own = id(row);
    return own === row.id ? row.participantsJson : participantObjects(own, row.interaction, row.participants);
  });
  return `[${objects.filter((text) => text !== '').join(',')}]`;
}

/** Identity of a row that was written, as `keyOf` gives it. */
export function writtenKey(row: { source: string; integration_id: string; source_id: string }): string {
  return `${row.source}\n${row.integration_id}\n${row.source_id}`;
}
