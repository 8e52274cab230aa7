import { newId, type UserScope } from '../../platform/database/index.js';
import type { Person } from './people.js';

// The identity decides who makes the contact: of two writers one inserts it, the other waits and then does nothing.
// The foreign key is checked at the end of the statement, when the contact is there too. Who is known is left out before: an
// insert would wait for whoever is settling, who writes identities anew.
const CREATE_CONTACTS = `
  with input as materialized (
    select i.* from json_to_recordset($1) as i(
      contact_id uuid, identity_id uuid, batch_id uuid, kind text, address text, original text, name text)
    left join lateral (
      select true as known from contact_identities where user_id = $2 and value = i.address and kind = i.kind offset 0
    ) before on true
    where before.known is null
  ), identity as (
    insert into contact_identities (id, user_id, contact_id, home_contact_id, batch_id, kind, value, original)
    select identity_id, $2, contact_id, contact_id, batch_id, kind, address, original from input order by address
    on conflict (user_id, kind, value) do nothing
    returning contact_id
  ), made as (
    insert into contacts (id, user_id, batch_id, display_name, primary_email)
    select i.contact_id, $2, i.batch_id, coalesce(i.name, i.address), case when i.kind = 'email' then i.address end
    from input i join identity using (contact_id)
    returning id
  )
  insert into unsettled_contacts (user_id, contact_id) select $2, id from made order by id`;

/** Makes contacts of people who are none yet. @param people sorted by identity */
export async function createContacts(scope: UserScope, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ kind, address, original, name, batchId }) => ({
    contact_id: newId(),
    identity_id: newId(),
    batch_id: batchId,
    kind,
    address,
    original,
    name,
  }));
  await scope.query(CREATE_CONTACTS, [JSON.stringify(rows), scope.userId]);
}

/** Notes that what is derived of contacts has to be found anew; those that are gone by now are left out. */
export async function markUnsettled(scope: UserScope, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return;
  await scope.query(
    `insert into unsettled_contacts (user_id, contact_id)
     select $1, id from contacts where user_id = $1 and id = any($2::uuid[]) order by id`,
    [scope.userId, [...new Set(contactIds)]],
  );
}
