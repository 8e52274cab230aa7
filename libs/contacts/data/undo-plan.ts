import type { UserScope } from '../../platform/database/index.js';
import type { KeptPerson, PeoplePlan, UndoneItems } from '../domain/undo.js';

/** What becomes of one contact that the batch made. */
export interface Fate {
  id: string;
  name: string;
  /** The user changed it since, or deleted it; either way it is the user's from now on. */
  edited: boolean;
  deleted: boolean;
  /** The earliest batch that stored something else which makes it a contact; null when nothing does. */
  usedBy: string | null;
}

// Contacts that the batch made, and those that another batch made when it changed an item that goes now. What counts as
// use is what makes a contact, and a row of a table: a newsletter or a circular that the person was sent does not. Use by items that the batch
// brought goes with them, and what it changed is normalized again afterwards, which makes the contact anew if need be. A
// merged contact counts by its own identities. One look-up by index for each contact and interaction: right after an
// import the planner has no statistics for a join.
const FATES = `
  with candidate as materialized (
    select id from contacts where user_id = $1 and batch_id = $2
    union
    select c.id from unnest($3::uuid[]) as changed(id)
    cross join lateral (select last_batch_id from raw_events where id = changed.id offset 0) r
    cross join lateral (select id from interactions where raw_event_id = changed.id offset 0) i
    cross join lateral (select address, contact_id from interaction_participants where interaction_id = i.id offset 0) p
    cross join lateral (
      select home_contact_id from contact_identities where user_id = $1 and contact_id = p.contact_id and value = p.address offset 0
    ) ci
    cross join lateral (select id, batch_id from contacts where id = ci.home_contact_id offset 0) c
    where c.batch_id = r.last_batch_id
  )
  select c.id, c.display_name as name, c.edited_at is not null as edited, c.deleted_at is not null as deleted,
    used.batch_id as "usedBy"
  from candidate cross join lateral (select * from contacts where id = candidate.id offset 0) c
  left join lateral (
    select coalesce(r.last_batch_id, i.batch_id) as batch_id
    from (select contact_id, value from contact_identities where user_id = $1 and home_contact_id = c.id offset 0) ci
    cross join lateral (
      select interaction_id from interaction_participants
      where contact_id = ci.contact_id and address = ci.value and makes_contact offset 0
    ) p
    cross join lateral (select * from interactions where id = p.interaction_id offset 0) i
    left join lateral (select batch_id, last_batch_id from raw_events where id = i.raw_event_id offset 0) r on true
    where i.automated_reason is null and (i.raw_event_id is null or (r.batch_id <> $2 and r.last_batch_id <> $2))
    union all
    select r.last_batch_id
    from (select kind, value from contact_identities where user_id = $1 and home_contact_id = c.id offset 0) ci
    cross join lateral (
      select raw_event_id from contact_claims where user_id = $1 and kind = ci.kind and value = ci.value offset 0
    ) cl
    cross join lateral (select batch_id, last_batch_id from raw_events where id = cl.raw_event_id offset 0) r
    where r.batch_id <> $2 and r.last_batch_id <> $2
    order by 1 limit 1
  ) used on true
  order by name, c.id`;

/** What becomes of the contacts that a batch made, if its items go. Changes nothing; by name. */
export function fatesOf(scope: UserScope, { batchId, changedSince }: UndoneItems): Promise<Fate[]> {
  return scope.query<Fate>(FATES, [scope.userId, batchId, changedSince]);
}

/** A contact goes when nobody else needs it; what the user changed or deleted stays as the user left it. */
export const goes = ({ edited, deleted, usedBy }: Fate): boolean => !edited && !deleted && usedBy === null;

/** The plan in the words of whoever asks; of what the user deleted nothing is told. */
export function toPlan(fates: readonly Fate[], interactions: number): PeoplePlan {
  const kept = (reason: KeptPerson['reason'], ofThem: (fate: Fate) => boolean): KeptPerson[] =>
    fates
      .filter((fate) => !goes(fate) && !fate.deleted && ofThem(fate))
      .map(({ id, name }) => ({ contactId: id, name, reason }));
  return {
    interactions,
    going: fates.filter(goes).map(({ id, name }) => ({ contactId: id, name })),
    kept: [...kept('edited', ({ edited }) => edited), ...kept('in_use', ({ edited }) => !edited)],
  };
}
