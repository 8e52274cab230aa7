import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import { identityKindSql } from '../identity-kind.js';

/** How often an identity took part under a name, and written in a way, in what people wrote. */
export interface NameUse {
  identityId: string;
  name: string | null;
  written: string;
  uses: number;
  /** Of these, how often the person themselves wrote, or called a meeting. */
  ownUses: number;
  /** How many rows of tables give it this name. */
  claims: number;
  /** Null for what only tables tell. */
  lastAt: Date | null;
}

/** What is kept of an identity's names. */
export interface IdentityName {
  identityId: string;
  nameKey: string;
  name: string;
  uses: number;
  ownUses: number;
}

/** How an identity is used. */
export interface IdentityUse {
  id: string;
  original: string | null;
  uses: number;
  lastAt: Date | null;
}

const USES = `
  select ci.id as "identityId", p.name, p.written, count(*)::int as uses, max(p.occurred_at) as "lastAt",
    (count(*) filter (where p.role in ('from', 'organizer')))::int as "ownUses", 0 as claims
  from unnest($2::uuid[]) as settled(id)
  cross join lateral (
    select address, coalesce(written, address) as written, name, role, occurred_at from interaction_participants
    where user_id = $1 and contact_id = settled.id and not shadowed and not automated and kind in ('email', 'meeting') offset 0
  ) p
  cross join lateral (
    select id from contact_identities
    where user_id = $1 and kind = ${identityKindSql('p.address')} and value = p.address offset 0
  ) ci
  group by 1, 2, 3
  union all
  select ci.id, cl.display_name, cl.original, 0, null, 0, count(*)::int
  from contact_identities ci join contact_claims cl on cl.user_id = $1 and cl.kind = ci.kind and cl.value = ci.value
  where ci.user_id = $1 and ci.contact_id = any($2::uuid[])
  group by 1, 2, 3`;

const KEEP_NAMES = `
  with input as (
    select * from unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::int[]) as i(identity_id, name_key, name, uses, own_uses)
  ), gone as (
    delete from identity_names n using contact_identities ci
    where ci.user_id = $1 and ci.contact_id = any($2::uuid[]) and n.identity_id = ci.id
      and not exists (select from input i where i.identity_id = n.identity_id and i.name_key = n.name_key)
  )
  insert into identity_names (user_id, identity_id, name_key, name, uses, own_uses)
  select $1, identity_id, name_key, name, uses, own_uses from input order by identity_id, name_key
  on conflict (identity_id, name_key) do update
  set name = excluded.name, uses = excluded.uses, own_uses = excluded.own_uses
  where (identity_names.name, identity_names.uses, identity_names.own_uses)
    is distinct from (excluded.name, excluded.uses, excluded.own_uses)`;

const KEEP_USES = `
  update contact_identities ci set original = coalesce(i.original, ci.original), uses = coalesce(i.uses, 0), last_used_at = i.last_at
  from contact_identities own
  left join unnest($3::uuid[], $4::text[], $5::int[], $6::timestamptz[]) as i(id, original, uses, last_at) on i.id = own.id
  where own.user_id = $1 and own.contact_id = any($2::uuid[]) and ci.id = own.id
    and (ci.original, ci.uses, ci.last_used_at)
      is distinct from (coalesce(i.original, ci.original), coalesce(i.uses, 0), i.last_at)`;

/** Under which names, and how written, the identities of contacts are used. */
@Injectable()
export class NameUseRepository {
  find(scope: UserScope, contactIds: readonly string[]): Promise<NameUse[]> {
    return scope.query<NameUse>(USES, [scope.userId, contactIds]);
  }

  /** Keeps the names of all identities of the contacts; names that are not given any more go. */
  async keep(
    scope: UserScope,
    contactIds: readonly string[],
    names: readonly IdentityName[],
    uses: readonly IdentityUse[],
  ): Promise<void> {
    await scope.query(KEEP_NAMES, [
      scope.userId,
      contactIds,
      names.map(({ identityId }) => identityId),
      names.map(({ nameKey }) => nameKey),
      names.map(({ name }) => name),
      names.map((name) => name.uses),
      names.map(({ ownUses }) => ownUses),
    ]);
    await scope.query(KEEP_USES, [
      scope.userId,
      contactIds,
      uses.map(({ id }) => id),
      uses.map(({ original }) => original),
      uses.map((use) => use.uses),
      uses.map(({ lastAt }) => lastAt),
    ]);
  }
}
