import type { UserScope } from '../../platform/database/index.js';

// All parts of the statement see the same rows as they were before it.
const DISSOLVE = `
  with block as (
    select distinct coalesce(merged_into, id) as id from contacts where user_id = $1 and id = any($2::uuid[])
  ), home as materialized (
    select c.id from contacts c join block b on c.id = b.id where c.user_id = $1
    union
    select c.id from contacts c join block b on c.merged_into = b.id where c.user_id = $1
  ), away as materialized (
    select ci.id, ci.contact_id, ci.home_contact_id, ci.value
    from home join contact_identities ci on ci.user_id = $1 and ci.home_contact_id = home.id
    where ci.contact_id <> ci.home_contact_id
  ), relinked as (
    update interaction_participants p set contact_id = away.home_contact_id from away
    where p.contact_id = away.contact_id and p.address = away.value
  ), moved as (
    update contact_identities ci set contact_id = away.home_contact_id from away where ci.id = away.id
  ), shown as (
    update contacts c set merged_into = null from home where c.id = home.id and c.merged_into is not null
  ), told as (
    delete from contact_merges m using home where m.user_id = $1 and m.contact_id = home.id
  )
  insert into unsettled_contacts (user_id, contact_id) select $1, id from home order by id`;

/**
 * Takes merged contacts apart into those that their identities made, with what each took part in. Settling merges again
 * what still belongs together.
 * @param contactIds any of the merged ones
 */
export async function dissolve(scope: UserScope, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length > 0) await scope.query(DISSOLVE, [scope.userId, contactIds]);
}
