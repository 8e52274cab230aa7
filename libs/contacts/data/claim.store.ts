import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { CanonicalClaim } from '../domain/canonical-claim.js';
import type { Person } from './people.js';
import { giveClaimedTags, pruneClaimedTags, takeClaimedTags } from './claimed-tags.js';
import { createContacts } from './people.writer.js';

// What is as it was is left alone. Whoever was named before, or is now, has to be settled.
const REPLACE = `
  with input as materialized (
    select * from json_to_recordset($2) as r(raw_event_id uuid, place int, kind text, value text, original text,
      display_name text, phone text, job_title text, company text, tags jsonb)
  ), gone as (
    delete from contact_claims c where c.raw_event_id = any($3::uuid[])
      and not exists (select from input i where i.raw_event_id = c.raw_event_id and i.place = c.place)
    returning kind, value
  ), before as (
    select c.kind, c.value from input i join contact_claims c on c.raw_event_id = i.raw_event_id and c.place = i.place
    where c.value <> i.value or c.kind <> i.kind
  ), written as (
    insert into contact_claims (user_id, raw_event_id, place, kind, value, original, display_name, phone, job_title,
      company, tags)
    select $1, raw_event_id, place, kind, value, original, display_name, phone, job_title, company,
      array(select jsonb_array_elements_text(i.tags))
    from input i order by raw_event_id, place
    on conflict (raw_event_id, place) do update set kind = excluded.kind, value = excluded.value,
      original = excluded.original, display_name = excluded.display_name, phone = excluded.phone,
      job_title = excluded.job_title, company = excluded.company, tags = excluded.tags
    where (contact_claims.kind, contact_claims.value, contact_claims.original, contact_claims.display_name,
        contact_claims.phone, contact_claims.job_title, contact_claims.company, contact_claims.tags)
      is distinct from (excluded.kind, excluded.value, excluded.original, excluded.display_name, excluded.phone,
        excluded.job_title, excluded.company, excluded.tags)
    returning kind, value, raw_event_id
  ), named as (
    select distinct ci.contact_id, ci.home_contact_id
    from (select kind, value from gone union select * from before union select kind, value from written) n
    join contact_identities ci on ci.user_id = $1 and ci.kind = n.kind and ci.value = n.value
  ), unsettled as (
    insert into unsettled_contacts (user_id, contact_id)
    select distinct $1::uuid, contact_id from named order by contact_id
  )
  select array(select distinct raw_event_id from written) as written, array(select distinct home_contact_id from named) as named`;

const REMOVE = `
  with gone as (
    delete from contact_claims where raw_event_id = any($2::uuid[]) returning kind, value
  ), named as (
    select distinct ci.contact_id, ci.home_contact_id
    from gone join contact_identities ci on ci.user_id = $1 and ci.kind = gone.kind and ci.value = gone.value
  ), unsettled as (
    insert into unsettled_contacts (user_id, contact_id)
    select distinct $1::uuid, contact_id from named order by contact_id
  )
  select distinct home_contact_id as id from named`;

/** Takes away what raw events say of people; who is left is to be settled. */
export async function removeClaims(scope: UserScope, rawEventIds: readonly string[]): Promise<void> {
  if (rawEventIds.length === 0) return;
  const named = await scope.query<{ id: string }>(REMOVE, [scope.userId, rawEventIds]);
  await takeClaimedTags(
    scope,
    named.map(({ id }) => id),
  );
}

/** Writes what tables say of people, set by set; the only way it comes into being. */
@Injectable()
export class ClaimStore {
  /**
   * Writes what raw events say, the contacts of new people among it, in place of what they said before. What is derived of
   * contacts is left to `PeopleSettler`.
   * @param rawEventIds all whose claims these are, those without any among them
   */
  async replace(scope: UserScope, claims: readonly CanonicalClaim[], rawEventIds: readonly string[]): Promise<void> {
    if (rawEventIds.length === 0) return;
    await createContacts(scope, peopleIn(claims));
    const rows = JSON.stringify(claims.flatMap(rowsOf));
    const [told] = await scope.query<{ written: string[]; named: string[] }>(REPLACE, [
      scope.userId,
      rows,
      rawEventIds,
    ]);
    await takeClaimedTags(scope, told?.named ?? []);
    await giveClaimedTags(scope, told?.written ?? []);
    await pruneClaimedTags(scope);
  }
}

function rowsOf({ rawEventId, identities, displayName, phone, jobTitle, company, tags }: CanonicalClaim) {
  return identities.map(({ kind, value, original }, place) => ({
    ...{ raw_event_id: rawEventId, place, kind, value, original },
    ...{ display_name: displayName, phone, job_title: jobTitle, company, tags },
  }));
}

/** Everybody who is named, once, sorted by identity, so that two writers lock in the same order. */
function peopleIn(claims: readonly CanonicalClaim[]): Person[] {
  const people = new Map<string, Person>();
  for (const { identities, displayName, phone, batchId } of claims)
    for (const { kind, value, original } of identities) {
      const name = displayName ?? (kind === 'email' ? null : (phone ?? original));
      people.set(`${value} ${kind}`, { kind, address: value, original, name, batchId });
    }
  return [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person);
}
