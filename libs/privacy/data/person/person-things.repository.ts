import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

// Contacts that an identity of theirs made, and the one that was asked for.
const BLOCK = `
  select home_contact_id as id from contact_identities where user_id = $1 and value = any($2::text[])
  union select id from contacts where user_id = $1 and id = $3`;

const counted = (name: string, sql: string): string => `
  with gone as (${sql} returning 1) select '${name}' as name, count(*)::int as rows from gone`;

/** $1 user, $2 contacts, $3 identities. In this order; what else hangs on a contact goes with it. */
const REMOVE: readonly string[] = [
  // A note, call or task about others too is theirs as well: it stays, without the person.
  counted(
    'interactions',
    `delete from interactions i where i.user_id = $1 and i.raw_event_id is null and $3::text[] is not null
       and exists (select from interaction_participants p where p.interaction_id = i.id and p.contact_id = any($2::uuid[]))
       and not exists (select from interaction_participants p where p.interaction_id = i.id
         and (p.contact_id is null or p.contact_id <> all($2)))`,
  ),
  counted(
    'interaction_participants',
    `delete from interaction_participants where user_id = $1 and (contact_id = any($2::uuid[]) or address = any($3::text[]))`,
  ),
  counted(
    'tasks',
    `delete from tasks t where t.user_id = $1 and $3::text[] is not null
       and exists (select from task_contacts l where l.task_id = t.id and l.contact_id = any($2::uuid[]))
       and not exists (select from task_contacts l where l.task_id = t.id and l.contact_id <> all($2))`,
  ),
  counted(
    'documents',
    `delete from documents where user_id = $1 and contact_id = any($2::uuid[]) and $3::text[] is not null`,
  ),
  counted(
    'contact_changes',
    `delete from contact_changes c where c.user_id = $1 and $3::text[] is not null
       and exists (select from contact_change_items x where x.change_id = c.id and x.contact_id = any($2::uuid[]))
       and not exists (select from contact_change_items x where x.change_id = c.id and x.contact_id <> all($2))`,
  ),
  counted(
    'notifications',
    `delete from notifications where user_id = $1 and subject_id = any($2::uuid[]) and $3::text[] is not null`,
  ),
  counted(
    'undone_contacts',
    `delete from undone_contacts where user_id = $1 and (contact_id = any($2::uuid[]) or exists (
       select from jsonb_array_elements(identities) e where e ->> 'value' = any($3::text[])))`,
  ),
  counted(
    'identity_decisions',
    `delete from identity_decisions where user_id = $1 and $2::uuid[] is not null
       and (left_value = any($3::text[]) or right_value = any($3))`,
  ),
  counted(
    'identity_pairs',
    `delete from identity_pairs where user_id = $1 and $2::uuid[] is not null and (value = any($3::text[]) or address = any($3))`,
  ),
  counted(
    'contact_claims',
    `delete from contact_claims where user_id = $1 and $2::uuid[] is not null and value = any($3::text[])`,
  ),
];

// Somebody else whom a merge has taken into the person stands by themselves again.
const COME_APART = `
  with apart as (
    update contact_identities set contact_id = home_contact_id
    where user_id = $1 and contact_id = any($2::uuid[]) and home_contact_id <> all($2) returning home_contact_id
  )
  insert into unsettled_contacts (user_id, contact_id) select distinct $1::uuid, home_contact_id from apart`;

/** What the user has of a person besides items: the contact, and whatever was put to it by hand. */
@Injectable()
export class PersonThingsRepository {
  async contacts(scope: UserScope, identities: readonly string[], contactId: string): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(BLOCK, [scope.userId, identities, contactId]);
    return rows.map(({ id }) => id);
  }

  /** @returns rows that are gone, by table */
  async remove(
    scope: UserScope,
    contactIds: readonly string[],
    identities: readonly string[],
  ): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    const [consents] = await scope.query<{ rows: number }>(
      `select count(*)::int as rows from consents where user_id = $1 and contact_id = any($2::uuid[])`,
      [scope.userId, contactIds],
    );
    counts.consents = consents!.rows;
    for (const sql of REMOVE) {
      const [gone] = await scope.query<{ name: string; rows: number }>(sql, [scope.userId, contactIds, identities]);
      counts[gone!.name] = (counts[gone!.name] ?? 0) + gone!.rows;
    }
    await scope.query(COME_APART, [scope.userId, contactIds]);
    const made = await scope.query(
      `delete from contact_identities where user_id = $1 and value = any($2::text[]) returning 1`,
      [scope.userId, identities],
    );
    const gone = await scope.query(`delete from contacts where user_id = $1 and id = any($2::uuid[]) returning 1`, [
      scope.userId,
      contactIds,
    ]);
    // A short-lived cache, which shows people.
    await scope.query(`delete from sync_previews where user_id = $1`, [scope.userId]);
    return { ...counts, contact_identities: made.length, contacts: gone.length };
  }

  /** Whether any of it is there: somebody may have put something in meanwhile. */
  async anyLeft(scope: UserScope, identities: readonly string[]): Promise<boolean> {
    const [row] = await scope.query<{ left: boolean }>(
      `select exists (select from contact_identities where user_id = $1 and value = any($2::text[]))
         or exists (select from interaction_participants where user_id = $1 and address = any($2) and contact_id is null)
         as left`,
      [scope.userId, identities],
    );
    return row!.left;
  }
}
