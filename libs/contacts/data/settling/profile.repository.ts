import { Injectable } from '@nestjs/common';
import { newId, type UserScope } from '../../../platform/database/index.js';

/** A contact as it is, and what its identities tell of it. */
export interface ProfileSource {
  id: string;
  displayName: string;
  primaryEmail: string | null;
  companyId: string | null;
  companyDomain: string | null;
  /** Fields that the user set. */
  editedFields: string[];
  identities: ProfileIdentity[];
}

export interface ProfileIdentity {
  kind: string;
  value: string;
  uses: number;
  lastUsedAt: string | null;
  names: { name: string; uses: number; ownUses: number }[];
}

/** What a contact is called, written to and counted to. */
export interface Profile {
  id: string;
  displayName: string;
  primaryEmail: string | null;
  /** Registrable domain of the company; null for none. */
  companyDomain: string | null;
}

const SOURCES = `
  select c.id, c.display_name as "displayName", c.primary_email as "primaryEmail", c.company_id as "companyId",
    (select domain from companies where id = c.company_id) as "companyDomain", c.edited_fields as "editedFields",
    (select coalesce(json_agg(json_build_object('kind', ci.kind, 'value', ci.value, 'uses', ci.uses,
        'lastUsedAt', ci.last_used_at, 'names', (
          select coalesce(json_agg(json_build_object('name', n.name, 'uses', n.uses, 'ownUses', n.own_uses)), '[]')
          from identity_names n where n.identity_id = ci.id))), '[]')
      from contact_identities ci where ci.user_id = $1 and ci.contact_id = c.id) as identities
  from unnest($2::uuid[]) as settled(id)
  cross join lateral (select * from contacts where id = settled.id offset 0) c`;

const MAKE_COMPANIES = `
  insert into companies (id, user_id, domain, name)
  select id, $1, domain, name from unnest($2::uuid[], $3::text[], $4::text[]) as i(id, domain, name) order by domain
  on conflict (user_id, domain) do nothing`;

const KEEP = `
  update contacts c set
    display_name = case when 'displayName' = any(c.edited_fields) then c.display_name else i.name end,
    primary_email = case when 'primaryEmail' = any(c.edited_fields) then c.primary_email else i.email end,
    company_id = case when 'companyId' = any(c.edited_fields) then c.company_id
      else (select id from companies where user_id = $1 and domain = i.domain) end,
    updated_at = now()
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as i(id, name, email, domain)
  where c.user_id = $1 and c.id = i.id`;

// Companies come from the domains of people, so they go with the last of them, unless the user has made something of them.
const PRUNE = `
  delete from companies co
  where co.user_id = $1 and co.edited_at is null and co.domain is not null
    and ($2::text[] is null or co.domain = any($2::text[]))
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

  /** Writes profiles; a field that the user set stays. */
  async keep(scope: UserScope, profiles: readonly Profile[]): Promise<void> {
    if (profiles.length === 0) return;
    await scope.query(KEEP, [
      scope.userId,
      profiles.map(({ id }) => id),
      profiles.map(({ displayName }) => displayName),
      profiles.map(({ primaryEmail }) => primaryEmail),
      profiles.map(({ companyDomain }) => companyDomain),
    ]);
  }

  /** Takes away companies that nobody is left in. @param domains those that may be left; null for all */
  async pruneCompanies(scope: UserScope, domains: readonly string[] | null): Promise<void> {
    if (domains === null || domains.length > 0) await scope.query(PRUNE, [scope.userId, domains]);
  }
}
