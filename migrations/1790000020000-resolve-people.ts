import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Companies, people with several identities, and interactions that several items tell of. */
export class ResolvePeople1790000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table companies (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         -- registrable domain; null for a company that the user made without one
         domain text,
         name text not null,
         parent_id uuid,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now(),
         -- when the user changed it last: what was edited stays although nobody is left in it
         edited_at timestamptz,
         unique (user_id, domain),
         unique (user_id, id),
         check (parent_id <> id),
         foreign key (user_id, parent_id) references companies (user_id, id) on delete set null (parent_id)
       )`,
      `create index companies_parent on companies (user_id, parent_id) where parent_id is not null`,
      `alter table contacts
         -- the contact that shows this one too; null for those that are shown themselves
         add column merged_into uuid,
         add column company_id uuid,
         add column job_title text,
         add column phone text,
         -- names of fields that the user set; nothing derived overrides them
         add column edited_fields text[] not null default '{}',
         -- names are settled from all that is known, whichever batch it came with
         drop column name_batch_id,
         -- derived from what the contact took part in, see libs/contacts/data/settling
         add column first_interaction_at timestamptz,
         add column email_count integer not null default 0,
         add column meeting_count integer not null default 0,
         add column strength double precision not null default 0,
         add column written_by_them integer not null default 0,
         add column written_by_user integer not null default 0,
         add foreign key (user_id, merged_into) references contacts (user_id, id) on delete set null (merged_into),
         add foreign key (user_id, company_id) references companies (user_id, id) on delete set null (company_id)`,
      `alter table undone_contacts drop column name_batch_id`,
      `update contacts set edited_fields = '{displayName}' where edited_at is not null`,
      `drop index contacts_recent`,
      `create index contacts_recent on contacts (user_id, last_interaction_at desc nulls last, id desc)
         where deleted_at is null and merged_into is null`,
      `create index contacts_name on contacts (user_id, lower(display_name), id)
         where deleted_at is null and merged_into is null`,
      `create index contacts_strength on contacts (user_id, strength desc, id desc)
         where deleted_at is null and merged_into is null`,
      `create index contacts_company on contacts (user_id, company_id) where company_id is not null`,
      `create index contacts_merged on contacts (user_id, merged_into) where merged_into is not null`,
      `alter table contact_identities drop constraint contact_identities_kind_check`,
      `alter table contact_identities
         add constraint contact_identities_kind_check check (kind in ('email', 'phone', 'exchange_dn', 'record')),
         -- the contact that the identity made, wherever a merge has taken it
         add column home_contact_id uuid,
         -- how often, and when last, it took part in what people wrote
         add column uses integer not null default 0,
         add column last_used_at timestamptz`,
      `update contact_identities set home_contact_id = contact_id`,
      `alter table contact_identities
         alter column home_contact_id set not null,
         add foreign key (user_id, home_contact_id) references contacts (user_id, id) on delete cascade`,
      `create index contact_identities_home on contact_identities (user_id, home_contact_id)`,
      // Under which names an identity was seen; finds who may be the same person.
      `create table identity_names (
         user_id uuid not null references users on delete cascade,
         identity_id uuid not null references contact_identities on delete cascade,
         name_key text not null,
         name text not null,
         uses integer not null,
         -- how often the person themselves wrote under it
         own_uses integer not null,
         primary key (identity_id, name_key)
       )`,
      `create index identity_names_key on identity_names (user_id, name_key)`,
      // What one message says of two names for the same mailbox (a directory name beside an address).
      `create table identity_pairs (
         user_id uuid not null,
         interaction_id uuid not null references interactions on delete cascade,
         kind text not null,
         value text not null,
         address text not null,
         primary key (interaction_id, kind, value, address)
       )`,
      `create index identity_pairs_value on identity_pairs (user_id, kind, value)`,
      `create index identity_pairs_address on identity_pairs (user_id, address)`,
      // Why a contact is shown as part of another.
      `create table contact_merges (
         user_id uuid not null references users on delete cascade,
         contact_id uuid not null,
         into_id uuid not null,
         -- user, or the rule that decided
         reason text not null,
         -- what the rule found: names, domains, numbers of messages
         evidence jsonb not null default '{}',
         merged_at timestamptz not null default now(),
         primary key (contact_id),
         foreign key (user_id, contact_id) references contacts (user_id, id) on delete cascade,
         foreign key (user_id, into_id) references contacts (user_id, id) on delete cascade
       )`,
      `create index contact_merges_into on contact_merges (user_id, into_id)`,
      // What the user said of two identities. It outlives contacts, so that an undo, a redo or a sync leaves it standing.
      `create table identity_decisions (
         user_id uuid not null references users on delete cascade,
         left_kind text not null,
         left_value text not null,
         right_kind text not null,
         right_value text not null,
         verdict text not null check (verdict in ('same', 'different')),
         decided_at timestamptz not null default now(),
         primary key (user_id, left_kind, left_value, right_kind, right_value)
       )`,
      `create index identity_decisions_right on identity_decisions (user_id, right_kind, right_value)`,
      // Pairs for which the evidence is too thin to merge by itself.
      `create table merge_suggestions (
         user_id uuid not null references users on delete cascade,
         left_id uuid not null references contact_identities on delete cascade,
         right_id uuid not null references contact_identities on delete cascade,
         reason text not null,
         evidence jsonb not null default '{}',
         score double precision not null,
         primary key (left_id, right_id)
       )`,
      `create index merge_suggestions_user on merge_suggestions (user_id, score desc)`,
      `create index merge_suggestions_right on merge_suggestions (right_id)`,
      // Contacts whose derived fields are to be found anew.
      `create table unsettled_contacts (
         user_id uuid not null references users on delete cascade,
         contact_id uuid not null,
         primary key (user_id, contact_id),
         foreign key (user_id, contact_id) references contacts (user_id, id) on delete cascade
       )`,
      `insert into unsettled_contacts (user_id, contact_id) select user_id, id from contacts`,
      `alter table interactions
         drop constraint interactions_kind_check,
         add constraint interactions_kind_check check (kind in ('email', 'meeting', 'call', 'note')),
         -- the rule by which it is taken for a machine's
         add column automated_rule text,
         -- the same for every item that tells of one message or one meeting
         add column same_key text,
         -- of several such items the one with the highest precedence is shown
         add column precedence double precision not null default 0,
         add column shadowed boolean not null default false`,
      `create index interactions_same on interactions (user_id, same_key) where same_key is not null`,
      `alter table interaction_participants
         drop constraint interaction_participants_role_check,
         add constraint interaction_participants_role_check
           check (role in ('from', 'to', 'cc', 'bcc', 'organizer', 'attendee', 'about')),
         -- the address as it was written, where that is not its normal form
         add column written text,
         -- these repeat the interaction's
         add column shadowed boolean not null default false,
         add column automated boolean not null default false,
         add column outbound boolean not null default false`,
      `update interaction_participants p set automated = i.automated_reason is not null, outbound = i.direction = 'outbound'
         from interactions i where i.id = p.interaction_id`,
      `drop index interaction_participants_timeline`,
      `create index interaction_participants_timeline
         on interaction_participants (user_id, contact_id, occurred_at desc, interaction_id desc)
         include (kind, cancelled, automated, role, outbound) where contact_id is not null and not shadowed`,
      `create index interaction_participants_contact on interaction_participants (contact_id) where contact_id is not null`,
      ...[
        'companies',
        'identity_names',
        'identity_pairs',
        'contact_merges',
        'identity_decisions',
        'merge_suggestions',
        'unsettled_contacts',
      ].flatMap((table) => protectWithRowSecurity(table, 'select, insert, update, delete')),
      ...allowSystem('unsettled_contacts', 'select'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop index interaction_participants_timeline, interaction_participants_contact`,
      `delete from interactions where kind in ('call', 'note')`,
      `delete from interaction_participants where role = 'about'`,
      `alter table interaction_participants
         drop column written, drop column shadowed, drop column automated, drop column outbound,
         drop constraint interaction_participants_role_check,
         add constraint interaction_participants_role_check
           check (role in ('from', 'to', 'cc', 'bcc', 'organizer', 'attendee'))`,
      `create index interaction_participants_timeline
         on interaction_participants (user_id, contact_id, occurred_at desc, interaction_id desc)
         include (kind, cancelled) where contact_id is not null`,
      `alter table interactions
         drop column automated_rule, drop column same_key, drop column precedence, drop column shadowed,
         drop constraint interactions_kind_check,
         add constraint interactions_kind_check check (kind in ('email', 'meeting'))`,
      ...[
        'unsettled_contacts',
        'merge_suggestions',
        'identity_decisions',
        'contact_merges',
        'identity_pairs',
        'identity_names',
      ].map((table) => `drop table ${table}`),
      // Who was merged is on their own again.
      `update interaction_participants p set contact_id = ci.home_contact_id from contact_identities ci
         where ci.contact_id <> ci.home_contact_id and ci.user_id = p.user_id and ci.value = p.address`,
      `delete from contact_identities where kind <> 'email'`,
      `update contact_identities set contact_id = home_contact_id`,
      `alter table contact_identities
         drop column home_contact_id, drop column uses, drop column last_used_at,
         drop constraint contact_identities_kind_check,
         add constraint contact_identities_kind_check check (kind in ('email'))`,
      `drop index contacts_recent, contacts_name, contacts_strength`,
      `alter table undone_contacts add column name_batch_id uuid`,
      `alter table contacts
         add column name_batch_id uuid references sync_batches on delete set null,
         drop column merged_into, drop column company_id, drop column job_title, drop column phone,
         drop column edited_fields, drop column first_interaction_at, drop column email_count,
         drop column meeting_count, drop column strength, drop column written_by_them, drop column written_by_user`,
      `create index contacts_recent on contacts (user_id, last_interaction_at desc nulls last, id desc)
         where deleted_at is null`,
      `drop table companies`,
    ]);
  }
}
