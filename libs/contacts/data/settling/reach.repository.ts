import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

/** An identity that may be one person with others. */
export interface ReachedIdentity {
  id: string;
  kind: string;
  value: string;
  contactId: string;
  homeContactId: string;
  /** Of the contact that it made. */
  deleted: boolean;
  edited: boolean;
  names: { key: string; name: string; uses: number; ownUses: number }[];
}

export interface ReachedPairing {
  leftId: string;
  rightId: string;
  messages: number;
  share: number;
}

/** Two identities that rows of tables name together. */
export interface ReachedRow {
  leftId: string;
  rightId: string;
  rows: number;
}

export interface ReachedDecision {
  leftId: string;
  rightId: string;
  verdict: 'same' | 'different';
}

const IDENTITY = 'id, contact_id, home_contact_id, kind, value, mailbox, host_end';

// From the identities of the contacts to all that share a full name, a mailbox (its own, or one called like a last name), a
// pairing, a row of a table, a decision or a contact with one of them, and on from there: what the rules say of these depends
// on nobody else. Each step is a look-up by index, in this order, whatever the planner believes of tables that are being filled.
const REACH = `
  with recursive reach as (
    select ${IDENTITY} from contact_identities where user_id = $1 and contact_id = any($2::uuid[])
    union
    select n.* from reach r cross join lateral (
      select ${IDENTITY} from contact_identities where user_id = $1 and contact_id = r.contact_id
      union all
      select b.* from (
        select name_key from identity_names where identity_id = r.id and position(' ' in name_key) > 0 offset 0
      ) mine cross join lateral (
        select identity_id from identity_names where user_id = $1 and name_key = mine.name_key offset 0
      ) other cross join lateral (
        select ${IDENTITY} from contact_identities where id = other.identity_id offset 0
      ) b
      union all
      select ${IDENTITY} from contact_identities
      where r.kind = 'email' and user_id = $1 and kind = 'email' and mailbox = r.mailbox and host_end = r.host_end
      union all
      select b.* from (
        select unnest(array[last_name, left(name_key, 1) || last_name]) as mailbox from identity_names
        where r.kind = 'email' and identity_id = r.id and last_name is not null offset 0
      ) mine cross join lateral (
        select ${IDENTITY} from contact_identities
        where user_id = $1 and kind = 'email' and mailbox = mine.mailbox and host_end = r.host_end offset 0
      ) b
      union all
      select b.* from unnest(array[r.mailbox, substr(r.mailbox, 2)]) as called(last_name) cross join lateral (
        select identity_id from identity_names
        where r.kind = 'email' and user_id = $1 and last_name = called.last_name
          and (last_name = r.mailbox or left(name_key, 1) = left(r.mailbox, 1)) offset 0
      ) named cross join lateral (
        select ${IDENTITY} from contact_identities where id = named.identity_id and kind = 'email' and host_end = r.host_end offset 0
      ) b
      union all
      select b.* from (
        select distinct address from identity_pairs where user_id = $1 and kind = r.kind and value = r.value
      ) p cross join lateral (
        select ${IDENTITY} from contact_identities where user_id = $1 and kind = 'email' and value = p.address offset 0
      ) b
      union all
      select b.* from (
        select distinct kind, value from identity_pairs where r.kind = 'email' and user_id = $1 and address = r.value
      ) p cross join lateral (
        select ${IDENTITY} from contact_identities where user_id = $1 and kind = p.kind and value = p.value offset 0
      ) b
      union all
      select b.* from (
        select distinct beside.kind, beside.value
        from contact_claims mine join contact_claims beside on beside.raw_event_id = mine.raw_event_id
        where mine.user_id = $1 and mine.kind = r.kind and mine.value = r.value
      ) told cross join lateral (
        select ${IDENTITY} from contact_identities where user_id = $1 and kind = told.kind and value = told.value offset 0
      ) b
      union all
      select b.* from (
        select right_kind as kind, right_value as value from identity_decisions
        where user_id = $1 and left_kind = r.kind and left_value = r.value
        union all
        select left_kind, left_value from identity_decisions
        where user_id = $1 and right_kind = r.kind and right_value = r.value
      ) d cross join lateral (
        select ${IDENTITY} from contact_identities where user_id = $1 and kind = d.kind and value = d.value offset 0
      ) b
    ) n
  )
  select r.id, r.kind, r.value, r.contact_id as "contactId", r.home_contact_id as "homeContactId",
    c.deleted_at is not null as deleted, c.edited_at is not null as edited,
    (select coalesce(json_agg(json_build_object('key', n.name_key, 'name', n.name, 'uses', n.uses, 'ownUses', n.own_uses)), '[]')
     from identity_names n where n.identity_id = r.id) as names
  from reach r
  cross join lateral (select deleted_at, edited_at from contacts where id = r.home_contact_id offset 0) c`;

const PAIRINGS = `
  with own as (
    select ci.id, ci.kind, ci.value from contact_identities ci
    where ci.user_id = $1 and ci.id = any($2::uuid[]) and ci.kind <> 'email'
  ), counted as (
    select own.id as left_id, p.address, count(*)::int as messages, sum(count(*)) over (partition by own.id) as total
    from own cross join lateral (
      select address from identity_pairs where user_id = $1 and kind = own.kind and value = own.value offset 0
    ) p
    group by own.id, p.address
  )
  select c.left_id as "leftId", ci.id as "rightId", c.messages, (c.messages / c.total)::float8 as share
  from counted c join contact_identities ci on ci.user_id = $1 and ci.kind = 'email' and ci.value = c.address`;

// The main identity of a row with each of the others.
const SAME_ROWS = `
  select l.id as "leftId", r.id as "rightId", count(*)::int as rows
  from contact_claims main
  join contact_claims other on other.raw_event_id = main.raw_event_id and other.place > 0
  join contact_identities l on l.user_id = $1 and l.kind = main.kind and l.value = main.value
  join contact_identities r on r.user_id = $1 and r.kind = other.kind and r.value = other.value
  where main.user_id = $1 and main.place = 0 and l.id = any($2::uuid[]) and l.id <> r.id
  group by 1, 2`;

const DECISIONS = `
  select l.id as "leftId", r.id as "rightId", d.verdict
  from identity_decisions d
  join contact_identities l on l.user_id = $1 and l.kind = d.left_kind and l.value = d.left_value
  join contact_identities r on r.user_id = $1 and r.kind = d.right_kind and r.value = d.right_value
  where d.user_id = $1 and l.id = any($2::uuid[]) and r.id = any($2::uuid[])`;

// With whom an identity has exchanged mail; the user is no company that tells people from each other. Its latest messages are
// enough.
const MOST_LOOKED_AT = 300;
const CORRESPONDENTS = (side: string): string => `
  select q.address from (
    (select interaction_id, true as wrote from interaction_participants
     where user_id = $1 and contact_id = pair.${side}_contact and address = pair.${side}_address and role = 'from'
     order by occurred_at desc, interaction_id limit ${MOST_LOOKED_AT})
    union all
    (select interaction_id, false from interaction_participants
     where user_id = $1 and contact_id = pair.${side}_contact and address = pair.${side}_address and role in ('to', 'cc', 'bcc')
     order by occurred_at desc, interaction_id limit ${MOST_LOOKED_AT})
  ) p
  join interaction_participants q on q.interaction_id = p.interaction_id
    and ((p.wrote and q.role in ('to', 'cc', 'bcc')) or (not p.wrote and q.role = 'from'))
  where q.address not in (pair.left_address, pair.right_address)
    and not exists (select from integrations n where n.user_id = $1 and lower(n.account_email) = q.address)`;

const KEPT_COMPANY = `
  select pair.place::int as place
  from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[])
    with ordinality as pair(left_contact, left_address, right_contact, right_address, place)
  where exists (${CORRESPONDENTS('left')} intersect ${CORRESPONDENTS('right')})`;

/** What is known of identities that may be one person. */
@Injectable()
export class ReachRepository {
  /** All identities that the rules have to see together with those of the contacts. */
  identities(scope: UserScope, contactIds: readonly string[]): Promise<ReachedIdentity[]> {
    return scope.query<ReachedIdentity>(REACH, [scope.userId, contactIds]);
  }

  pairings(scope: UserScope, identityIds: readonly string[]): Promise<ReachedPairing[]> {
    return scope.query<ReachedPairing>(PAIRINGS, [scope.userId, identityIds]);
  }

  sameRows(scope: UserScope, identityIds: readonly string[]): Promise<ReachedRow[]> {
    return scope.query<ReachedRow>(SAME_ROWS, [scope.userId, identityIds]);
  }

  decisions(scope: UserScope, identityIds: readonly string[]): Promise<ReachedDecision[]> {
    return scope.query<ReachedDecision>(DECISIONS, [scope.userId, identityIds]);
  }

  /** Of pairs of identities, those that exchanged mail with somebody in common. @returns a flag for each pair, in their order */
  async keptCompany(
    scope: UserScope,
    pairs: readonly (readonly [ReachedIdentity, ReachedIdentity])[],
  ): Promise<boolean[]> {
    const rows = await scope.query<{ place: number }>(KEPT_COMPANY, [
      scope.userId,
      pairs.map(([left]) => left.contactId),
      pairs.map(([left]) => left.value),
      pairs.map(([, right]) => right.contactId),
      pairs.map(([, right]) => right.value),
    ]);
    const places = new Set(rows.map(({ place }) => place));
    return pairs.map((_, i) => places.has(i + 1));
  }
}
