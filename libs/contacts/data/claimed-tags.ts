import { newId, type UserScope } from '../../platform/database/index.js';
import { MOST_TAGS, colourOf } from './tag-colours.js';

// Of several spellings the first in order of characters.
const MISSING = `
  select min(tag collate "C") as name, (select count(*)::int from tags where user_id = $1) as known
  from contact_claims cl cross join lateral unnest(cl.tags) tag
  where cl.raw_event_id = any($2::uuid[]) and cl.place = 0
    and not exists (select from tags t where t.user_id = $1 and lower(t.name) = lower(tag))
  group by lower(tag) order by lower(tag)`;

const MAKE = `
  insert into tags (id, user_id, name, colour, claimed)
  select id, $1, name, colour, true from unnest($2::uuid[], $3::text[], $4::text[]) as i(id, name, colour)
  on conflict do nothing`;

// To the contact that the row's main identity made, wherever a merge has taken it.
const GIVE = `
  insert into contact_tags (user_id, contact_id, tag_id, claimed)
  select distinct $1::uuid, ci.home_contact_id, t.id, true
  from contact_claims cl
  join contact_identities ci on ci.user_id = $1 and ci.kind = cl.kind and ci.value = cl.value
  cross join lateral unnest(cl.tags) tag
  join tags t on t.user_id = $1 and lower(t.name) = lower(tag)
  where cl.raw_event_id = any($2::uuid[]) and cl.place = 0
  order by 2, 3
  on conflict do nothing`;

const TAKE = `
  delete from contact_tags ct where ct.user_id = $1 and ct.contact_id = any($2::uuid[]) and ct.claimed and not exists (
    select from contact_identities ci
    join contact_claims cl on cl.user_id = $1 and cl.kind = ci.kind and cl.value = ci.value and cl.place = 0
    join tags t on t.id = ct.tag_id
    where ci.user_id = $1 and ci.home_contact_id = ct.contact_id
      and lower(t.name) in (select lower(tag) from unnest(cl.tags) tag))`;

const PRUNE = `
  delete from tags t where t.user_id = $1 and t.claimed and t.updated_at = t.created_at
    and not exists (select from contact_tags where user_id = $1 and tag_id = t.id)`;

/**
 * Gives contacts the tags that rows of tables name, once, when the rows come: what the user takes from them later stays away.
 * Tags beyond the most that a user may have are left out.
 */
export async function giveClaimedTags(scope: UserScope, rawEventIds: readonly string[]): Promise<void> {
  if (rawEventIds.length === 0) return;
  const missing = await scope.query<{ name: string; known: number }>(MISSING, [scope.userId, rawEventIds]);
  const names = missing.slice(0, Math.max(0, MOST_TAGS - (missing[0]?.known ?? 0))).map(({ name }) => name);
  if (names.length > 0) await scope.query(MAKE, [scope.userId, names.map(newId), names, names.map(colourOf)]);
  await scope.query(GIVE, [scope.userId, rawEventIds]);
}

/** Takes from contacts the tags that no row names any more, and that the user has not given them. */
export async function takeClaimedTags(scope: UserScope, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length > 0) await scope.query(TAKE, [scope.userId, contactIds]);
}

/** Takes away tags that tables brought, that nobody has any more, and that the user has left as they were. */
export async function pruneClaimedTags(scope: UserScope): Promise<void> {
  await scope.query(PRUNE, [scope.userId]);
}
