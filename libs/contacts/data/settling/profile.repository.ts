import { Injectable } from '@nestjs/common';
import { newId, type UserScope } from '../../../platform/database/index.js';

/** A contact as it is, and what its identities tell of it. */
export interface ProfileSource {
  id: string;
  displayName: string;
  primaryEmail: string | null;
  companyId: string | null;
  companyDomain: string | null;
  /** Name in lower case of a company without a domain. */
  companyName: string | null;
  phone: string | null;
  jobTitle: string | null;
  /** Fields that the user set. */
  editedFields: string[];
  identities: ProfileIdentity[];
  /** What tables say of it, the latest first. */
  claims: ProfileClaim[];
}

/** What a row of a table says of a contact. */
export interface ProfileClaim {
  displayName: string | null;
  phone: string | null;
  jobTitle: string | null;
  company: string | null;
}

export interface ProfileIdentity {
  kind: string;
  value: string;
  uses: number;
  lastUsedAt: string | null;
  /** Its place in the latest row of a table that names it; null when none does. */
  place: number | null;
  names: { name: string; uses: number; ownUses: number }[];
}

/** What a contact is called, written to and counted to. */
export interface Profile {
  id: string;
  displayName: string;
  primaryEmail: string | null;
  /** Registrable domain of the company; null for none. */
  companyDomain: string | null;
  /** Name of the company, when a table names it and no domain tells of one. */
  companyName: string | null;
  phone: string | null;
  jobTitle: string | null;
}

const SOURCES = `
  select c.id, c.display_name as "displayName", c.primary_email as "primaryEmail", c.company_id as "companyId",
    (select domain from companies where id = c.company_id) as "companyDomain",
    (select coalesce(claimed_name, lower(name)) from companies where id = c.company_id and domain is null) as "companyName",
    c.phone, c.job_title as "jobTitle", c.edited_fields as "editedFields",
    (select coalesce(json_agg(json_build_object('kind', ci.kind, 'value', ci.value, 'uses', ci.uses,
        'lastUsedAt', ci.last_used_at, 'place', (
          select place from contact_claims where user_id = $1 and kind = ci.kind and value = ci.value
          order by raw_event_id desc, place limit 1), 'names', (
          select coalesce(json_agg(json_build_object('name', n.name, 'uses', n.uses, 'ownUses', n.own_uses)), '[]')
          from identity_names n where n.identity_id = ci.id))), '[]')
      from contact_identities ci where ci.user_id = $1 and ci.contact_id = c.id) as identities,
    (select coalesce(json_agg(json_build_object('displayName', cl.display_name, 'phone', cl.phone,
        'jobTitle', cl.job_title, 'company', cl.company) order by cl.raw_event_id desc, cl.place), '[]')
      from contact_identities ci join contact_claims cl on cl.user_id = $1 and cl.kind = ci.kind and cl.value = ci.value
      where ci.user_id = $1 and ci.contact_id = c.id) as claims
  from unnest($2::uuid[]) as settled(id)
  cross join lateral (select * from contacts where id = settled.id offset 0) c`;

const MAKE_COMPANIES = `
  insert into companies (id, user_id, domain, name)
  select id, $1, domain, name from unnest($2::uuid[], $3::text[], $4::text[]) as i(id, domain, name) order by domain
  on conflict (user_id, domain) do nothing`;

// A company that the user made by that name is the one that is meant.
const MAKE_CLAIMED_COMPANIES = `
  insert into companies (id, user_id, claimed_name, name)
  select id, $1, key, name from unnest($2::uuid[], $3::text[], $4::text[]) as i(id, key, name)
  where not exists (select from companies where user_id = $1 and domain is null and claimed_name is null and lower(name) = i.key)
  order by key
  on conflict (user_id, claimed_name) where claimed_name is not null do nothing`;

const KEEP = `
  update contacts c set
    display_name = case when 'displayName' = any(c.edited_fields) then c.display_name else i.name end,
    primary_email = case when 'primaryEmail' = any(c.edited_fields) then c.primary_email else i.email end,
    company_id = case when 'companyId' = any(c.edited_fields) then c.company_id
      when i.domain is not null then (select id from companies where user_id = $1 and domain = i.domain)
      else (select id from companies where user_id = $1 and domain is null and coalesce(claimed_name, lower(name)) = i.company
        order by claimed_name is not null, id limit 1) end,
    phone = case when 'phone' = any(c.edited_fields) then c.phone else i.phone end,
    job_title = case when 'jobTitle' = any(c.edited_fields) then c.job_title else i.job_title end,
    updated_at = now()
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    as i(id, name, email, domain, company, phone, job_title)
  where c.user_id = $1 and c.id = i.id`;

// Companies come from the domains of people, or from tables, so they go with the last of them, unless the user has made something of them.
const PRUNE = `
  delete from companies co
  where co.user_id = $1 and co.edited_at is null and coalesce(co.domain, co.claimed_name) is not null
    and ($2::text[] is null or coalesce(co.domain, co.claimed_name) = any($2::text[]))
    and not exists (select from contacts c where c.user_id = $1 and c.company_id = co.id)
    and not exists (select from companies child where child.user_id = $1 and child.parent_id = co.id)`;

/** Names, main addresses and companies of contacts. */
@Injectable()
export class ProfileRepository {
  sources(scope: UserScope, contactIds: readonly string[]): Promise<ProfileSource[]> {
    return scope.query<ProfileSource>(SOURCES, [scope.userId, contactIds]);
  }

  /** Makes companies where there are none. @param names by domain */
  async makeCompanies(scope: UserScope, names: ReadonlyMap<string, string>): Promise<void> {
    if (names.size === 0) return;
    const domains = [...names.keys()];
    await scope.query(MAKE_COMPANIES, [scope.userId, domains.map(newId), domains, [...names.values()]]);
  }

  /** The same of companies that only tables name. @param names by their lower case */
  async makeClaimedCompanies(scope: UserScope, names: ReadonlyMap<string, string>): Promise<void> {
    if (names.size === 0) return;
    const keys = [...names.keys()];
    await scope.query(MAKE_CLAIMED_COMPANIES, [scope.userId, keys.map(newId), keys, [...names.values()]]);
  }

  /** Writes profiles; a field that the user set stays. */
  async keep(scope: UserScope, profiles: readonly Profile[]): Promise<void> {
    if (profiles.length === 0) return;
    await scope.query(KEEP, [
      scope.userId,
      profiles.map(({ id }) => id),
      profiles.map(({ displayName }) => displayName),
      profiles.map(({ primaryEmail }) => primaryEmail),
      profiles.map(({ companyDomain }) => companyDomain),
      profiles.map(({ companyName }) => companyName?.toLowerCase() ?? null),
      profiles.map(({ phone }) => phone),
      profiles.map(({ jobTitle }) => jobTitle),
    ]);
  }

  /** Takes away companies that nobody is left in. @param keys domains, or names in lower case, of those that may be left; null for all */
  async pruneCompanies(scope: UserScope, keys: readonly string[] | null): Promise<void> {
    if (keys === null || keys.length > 0) await scope.query(PRUNE, [scope.userId, keys]);
  }
}
