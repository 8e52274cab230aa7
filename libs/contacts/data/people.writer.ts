import { newId, type UserScope } from '../../platform/database/index.js';
import { linkEarlier } from './late-contacts.js';
import type { Person } from './people.js';

// The identity decides who makes the contact: of two writers one inserts it, the other waits and then does nothing.
// The foreign key is checked at the end of the statement, when the contact is there too.
const CREATE_CONTACTS = `
  with input as (
    select * from json_to_recordset($1) as i(
      contact_id uuid, identity_id uuid, batch_id uuid, address text, original text, name text, name_batch_id uuid,
      last_at timestamptz)
  ), identity as (
    insert into contact_identities (id, user_id, contact_id, batch_id, kind, value, original)
    select identity_id, $2, contact_id, batch_id, 'email', address, original from input order by address
    on conflict (user_id, kind, value) do nothing
    returning contact_id
  )
  insert into contacts (id, user_id, batch_id, display_name, name_batch_id, primary_email, last_interaction_at)
  select i.contact_id, $2, i.batch_id, coalesce(i.name, i.address), i.name_batch_id, i.address, i.last_at
  from input i join identity using (contact_id)
  returning id, primary_email as address`;

const NAMED_ANEW = `(contacts.edited_at is null and coalesce(
  contacts.display_name = contacts.primary_email or contacts.name_batch_id > excluded.name_batch_id, false))`;

// A name is filled in where there is none, and where the one that stands there came with a later batch, so that it does
// not depend on which batch was written first. What the user chose is never touched.
// While a first import runs, the planner has no statistics and takes a user's rows for a handful: a join would compare
// everybody with everybody. The lateral sub-select and the conflict on the key each allow an index look-up alone.
const REFRESH_CONTACTS = `
  with input as (
    select * from json_to_recordset($1) as i(address text, name text, name_batch_id uuid, last_at timestamptz)
  ), target as (
    select c.id, i.last_at, case when named.anew then i.name else c.display_name end as name,
      case when named.anew then i.name_batch_id else c.name_batch_id end as name_batch_id
    from input i
    cross join lateral (
      select contact_id from contact_identities
      where user_id = $2 and kind = 'email' and value = i.address offset 0
    ) ci
    cross join lateral (select * from contacts where id = ci.contact_id offset 0) c
    cross join lateral (
      select i.name is not null and c.edited_at is null
        and coalesce(c.display_name = i.address or c.name_batch_id > i.name_batch_id, false) as anew
    ) named
    where (i.last_at is not null and (c.last_interaction_at is null or c.last_interaction_at < i.last_at)) or named.anew
    order by c.id
  )
  insert into contacts (id, user_id, display_name, name_batch_id, last_interaction_at)
  select id, $2, name, name_batch_id, last_at from target
  on conflict (id) do update
  set last_interaction_at = greatest(contacts.last_interaction_at, excluded.last_interaction_at),
      display_name = case when ${NAMED_ANEW} then excluded.display_name else contacts.display_name end,
      name_batch_id = case when ${NAMED_ANEW} then excluded.name_batch_id else contacts.name_batch_id end,
      updated_at = now()`;

const RECOUNT_LAST = `
  with target as (
    select id from contacts where id = any($1::uuid[]) order by id for update
  ), counted as (
    select t.id, (
      select p.occurred_at
      from interaction_participants p
      join interactions i on i.id = p.interaction_id
      where p.user_id = $2 and p.contact_id = t.id and p.occurred_at <= $3 and not p.cancelled
        and i.automated_reason is null
      order by p.occurred_at desc, p.interaction_id desc limit 1
    ) as last_at
    from target t
  )
  update contacts c set last_interaction_at = counted.last_at, updated_at = now()
  from counted where c.id = counted.id and c.last_interaction_at is distinct from counted.last_at`;

/** Makes contacts of people who are none yet, and brings the known ones up to date. @param people sorted by address */
export async function writePeople(scope: UserScope, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ address, original, name, nameBatchId, lastAt, batchId, creates }) => ({
    address,
    original,
    name,
    name_batch_id: nameBatchId,
    last_at: lastAt,
    ...(creates && { contact_id: newId(), identity_id: newId(), batch_id: batchId }),
    creates,
  }));
  const creating = rows.filter(({ creates }) => creates);
  // Sent together, run in order: the connection answers one after the other.
  const [created] = await Promise.all([
    creating.length > 0
      ? scope.query<{ id: string; address: string }>(CREATE_CONTACTS, [JSON.stringify(creating), scope.userId])
      : [],
    scope.query(REFRESH_CONTACTS, [JSON.stringify(rows), scope.userId]),
  ]);
  await linkEarlier(scope, created);
}

/** Finds out anew when contacts were last in touch, after interactions of theirs were changed or removed. */
export async function recountLastInteraction(
  scope: UserScope,
  contactIds: readonly string[],
  now: Date,
): Promise<void> {
  if (contactIds.length > 0) await scope.query(RECOUNT_LAST, [contactIds, scope.userId, now]);
}
