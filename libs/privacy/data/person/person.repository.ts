import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

/** Who somebody is, in the user's data. */
export interface KnownPerson {
  readonly contactId: string;
  readonly displayName: string;
  readonly primaryEmail: string | null;
  /** The contact and those that are merged into it. */
  readonly contactIds: string[];
  /** What they are recognised by, in its normal form. */
  readonly identities: string[];
  /** How all of it was written, wherever it was. */
  readonly spellings: string[];
  /** What they were called, by themselves or by others. */
  readonly names: string[];
}

/** How much there is of a person, as far as it is known before everything is looked through. */
export interface PersonCounts {
  readonly contacts: number;
  readonly identities: number;
  /** Messages and meetings that go as a whole, and those that stay without the person. */
  readonly whole: number;
  readonly changed: number;
  readonly notes: number;
  readonly tasks: number;
  readonly documents: number;
  readonly consents: number;
  /** Rows of tables that were imported. */
  readonly rows: number;
}

const BLOCK = `
  select c.id, coalesce(c.merged_into, c.id) as shown from contacts c
  where c.user_id = $1 and coalesce(c.merged_into, c.id) = (
    select coalesce(merged_into, id) from contacts where user_id = $1 and id = $2)`;

const FIND = `
  with block as materialized (${BLOCK}), identity as materialized (
    select ci.id, ci.value, ci.original from contact_identities ci
    where ci.user_id = $1 and (ci.home_contact_id in (select id from block) or ci.contact_id in (select id from block))
  ), claim as materialized (
    select cl.original, cl.display_name, cl.phone from identity join contact_claims cl on cl.user_id = $1 and cl.value = identity.value
  ), part as materialized (
    select distinct p.written, p.name from interaction_participants p
    where p.user_id = $1 and p.contact_id in (select id from block)
  )
  select shown.id as "contactId", shown.display_name "displayName", shown.primary_email "primaryEmail",
    array(select id from block) as "contactIds", array(select value from identity) as identities,
    array(select original from identity union select original from claim
      union select written from part where written is not null
      union select phone from contacts where id in (select id from block) and phone is not null
      union select phone from claim where phone is not null) as spellings,
    array(select display_name from contacts where id in (select id from block)
      union select n.name from identity_names n where n.identity_id in (select id from identity)
      union select display_name from claim where display_name is not null
      union select name from part where name is not null) as names
  from contacts shown where shown.user_id = $1 and shown.id = (select shown from block limit 1)`;

/** Whether an interaction goes as a whole: one of them wrote or called it, or nobody else but the user took part. $3 the person's addresses, $4 the user's. */
export const IS_THEIRS = `(
  exists (select from interaction_participants p where p.interaction_id = i.id and p.address = any($3::text[])
    and p.role in ('from', 'organizer'))
  or exists (select from interaction_participants p where p.interaction_id = i.id and p.address = any($3::text[]))
    and not exists (select from interaction_participants p where p.interaction_id = i.id
      and p.address <> all($3::text[]) and p.address <> all($4::text[])))`;

const COUNT = `
  with part as materialized (
    select distinct interaction_id as id from interaction_participants
    where user_id = $1 and (contact_id = any($2::uuid[]) or contact_id is null and address = any($3::text[]))
  ), theirs as materialized (
    select i.source, i.source <> 'manual' and ${IS_THEIRS} as whole from part join interactions i on i.id = part.id
  )
  select cardinality($2::uuid[]) as contacts, cardinality($3::text[]) as identities,
    (select count(*)::int from theirs where whole) as whole,
    (select count(*)::int from theirs where not whole and source <> 'manual') as changed,
    (select count(*)::int from theirs where source = 'manual') as notes,
    (select count(distinct task_id)::int from task_contacts where user_id = $1 and contact_id = any($2)) as tasks,
    (select count(*)::int from documents where user_id = $1 and contact_id = any($2)) as documents,
    (select count(*)::int from consents where user_id = $1 and contact_id = any($2)) as consents,
    (select count(distinct raw_event_id)::int from contact_claims where user_id = $1 and value = any($3)) as rows`;

// Not by what accounts are called alone: who sends from several addresses has them in what was sent.
const OWN = `
  select lower(account_email) as address from integrations where user_id = $1
  union select own_address from file_imports where user_id = $1 and own_address is not null
  union select distinct p.address from interaction_participants p
    where p.user_id = $1 and p.outbound and p.role in ('from', 'organizer') and p.contact_id is null`;

/** Finds out who somebody is. */
@Injectable()
export class PersonRepository {
  /** @param contactId of any of the merged ones @returns null when there is none of the user's */
  async find(scope: UserScope, contactId: string): Promise<KnownPerson | null> {
    const [person] = await scope.query<KnownPerson>(FIND, [scope.userId, contactId]);
    return person ?? null;
  }

  /** @param own the user's addresses */
  async count(
    scope: UserScope,
    { contactIds, identities }: KnownPerson,
    own: readonly string[],
  ): Promise<PersonCounts> {
    const [counts] = await scope.query<PersonCounts>(COUNT, [scope.userId, contactIds, identities, own]);
    return counts!;
  }

  /** The user's own addresses. */
  async own(scope: UserScope): Promise<string[]> {
    return (await scope.query<{ address: string }>(OWN, [scope.userId])).map(({ address }) => address);
  }

  /** Which of the names somebody else is called by too, in lower case: those are left where they stand. */
  async namesakes(scope: UserScope, { contactIds, names }: KnownPerson): Promise<ReadonlySet<string>> {
    const rows = await scope.query<{ name: string }>(
      `select distinct lower(display_name) as name from contacts
       where user_id = $1 and deleted_at is null and id <> all($2::uuid[]) and lower(display_name) = any($3::text[])`,
      [scope.userId, contactIds, names.map((name) => name.toLowerCase())],
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** The contacts of identities, whoever shows them. */
  async contactsOf(
    scope: UserScope,
    identities: readonly string[],
  ): Promise<{ contactId: string; identity: string }[]> {
    return scope.query(
      `select contact_id "contactId", value as identity from contact_identities where user_id = $1 and value = any($2::text[])`,
      [scope.userId, identities],
    );
  }

  /** A page of what people are recognised by, in order. @param after the last of the page before; empty for the first */
  async identities(scope: UserScope, after: string, limit: number): Promise<string[]> {
    const rows = await scope.query<{ value: string }>(
      `select distinct value from contact_identities where user_id = $1 and value > $2 order by value limit $3`,
      [scope.userId, after, limit],
    );
    return rows.map(({ value }) => value);
  }
}
