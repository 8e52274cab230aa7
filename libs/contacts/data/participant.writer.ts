import type { UserScope } from '../../platform/database/index.js';
import { identityKindSql } from './identity-kind.js';
import { type InteractionRow, type ParticipantContent, participantsJson } from './interaction-rows.js';

// The sub-select is an index look-up whatever the planner believes about the number of rows.
const INSERT = `
  with inserted as (
    insert into interaction_participants
      (user_id, interaction_id, role, address, written, name, response, kind, cancelled, automated, outbound, occurred_at,
       makes_contact, contact_id)
    select $2, p.interaction_id, p.role, p.address, p.written, p.name, p.response, p.kind, p.cancelled, p.automated,
      p.outbound, p.occurred_at, coalesce(p.makes_contact, true),
      (select ci.contact_id from contact_identities ci
       where ci.user_id = $2 and ci.kind = ${identityKindSql('p.address')} and ci.value = p.address)
    from json_to_recordset($1) as p(interaction_id uuid, role text, address text, written text, name text, response text,
      kind text, cancelled boolean, automated boolean, outbound boolean, occurred_at timestamptz, makes_contact boolean)
    returning contact_id
  )
  insert into unsettled_contacts (user_id, contact_id)
  select distinct $2::uuid, contact_id from inserted where contact_id is not null order by contact_id`;

/** A participant as it was. */
export interface FormerParticipant extends ParticipantContent {
  interaction_id: string;
  contact_id: string | null;
}

export function contactsOf(rows: readonly { contact_id: string | null }[]): string[] {
  return [...new Set(rows.flatMap(({ contact_id }) => contact_id ?? []))];
}

/** Writes the participants of interactions that have none yet. @param id of the interaction of a row */
export async function insertParticipants(
  scope: UserScope,
  rows: readonly InteractionRow[],
  id: (row: InteractionRow) => string,
): Promise<void> {
  if (rows.some(({ participants }) => participants.length > 0))
    await scope.query(INSERT, [participantsJson(rows, id), scope.userId]);
}

/** Removes the participants of interactions. @returns them */
export function deleteParticipants(scope: UserScope, interactionIds: readonly string[]): Promise<FormerParticipant[]> {
  return scope.query<FormerParticipant>(
    `delete from interaction_participants where interaction_id = any($1::uuid[])
     returning interaction_id, contact_id, role, address, written, name, response, makes_contact`,
    [interactionIds],
  );
}

/** Marks interactions as cancelled where their participants are known. @returns the contacts among them */
export async function cancelParticipants(scope: UserScope, interactionIds: readonly string[]): Promise<string[]> {
  return contactsOf(
    await scope.query<{ contact_id: string | null }>(
      'update interaction_participants set cancelled = true where interaction_id = any($1::uuid[]) returning contact_id',
      [interactionIds],
    ),
  );
}
