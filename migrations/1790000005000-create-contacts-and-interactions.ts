import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** People, their identities, and what happened with them. */
export class CreateContactsAndInteractions1790000005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table contacts (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         batch_id uuid references sync_batches on delete set null,
         display_name text not null,
         primary_email text,
         last_interaction_at timestamptz,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now(),
         deleted_at timestamptz,
         -- lets other tables refer to a contact together with its owner
         unique (user_id, id)
       )`,
      `create index contacts_recent on contacts (user_id, last_interaction_at desc nulls last, id desc)
         where deleted_at is null`,
      `create table contact_identities (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         contact_id uuid not null,
         batch_id uuid references sync_batches on delete set null,
         kind text not null check (kind in ('email')),
         value text not null,
         original text not null,
         created_at timestamptz not null default now(),
         unique (user_id, kind, value),
         foreign key (user_id, contact_id) references contacts (user_id, id) on delete cascade
       )`,
      `create index contact_identities_contact on contact_identities (user_id, contact_id)`,
      `create table interactions (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         integration_id uuid references integrations on delete cascade,
         batch_id uuid references sync_batches on delete cascade,
         raw_event_id uuid references raw_events on delete set null,
         source text not null,
         source_id text not null,
         kind text not null check (kind in ('email', 'meeting')),
         subject text not null default '',
         snippet text not null default '',
         body text not null default '',
         body_full text,
         direction text not null check (direction in ('inbound', 'outbound')),
         thread_key text,
         message_id text,
         occurred_at timestamptz not null,
         ends_at timestamptz,
         all_day boolean not null default false,
         time_zone text,
         status text not null default 'confirmed' check (status in ('confirmed', 'tentative', 'cancelled')),
         location text,
         automated_reason text,
         labels text[] not null default '{}',
         attachments jsonb not null default '[]',
         series_id text,
         series_exception boolean not null default false,
         normalized_version integer not null,
         -- of everything that normalization writes, participants included: an unchanged item is not written again
         content_hash text not null,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now(),
         unique nulls not distinct (user_id, source, integration_id, source_id)
       )`,
      // lz4 stores text much faster than pglz; builds without it keep the default.
      `do $$ begin
         alter table interactions alter column body set compression lz4, alter column body_full set compression lz4;
       exception when feature_not_supported or invalid_parameter_value then null; end $$`,
      `create index interactions_timeline on interactions (user_id, occurred_at desc, id desc)`,
      `create index interactions_series on interactions (user_id, integration_id, series_id) where series_id is not null`,
      `create index interactions_raw_event on interactions (raw_event_id)`,
      // kind, cancelled and occurred_at repeat the interaction's, so that a contact's counts need this table's index alone.
      // The owner is guarded by row-level security; a row goes with its interaction, so it needs no key to users.
      `create table interaction_participants (
         user_id uuid not null,
         interaction_id uuid not null references interactions on delete cascade,
         role text not null check (role in ('from', 'to', 'cc', 'bcc', 'organizer', 'attendee')),
         address text not null,
         name text,
         contact_id uuid,
         response text,
         kind text not null,
         cancelled boolean not null default false,
         occurred_at timestamptz not null,
         primary key (interaction_id, role, address),
         foreign key (user_id, contact_id) references contacts (user_id, id) on delete set null (contact_id)
       )`,
      // Begins with user_id so that the policy's filter keeps an index-only scan.
      `create index interaction_participants_timeline
         on interaction_participants (user_id, contact_id, occurred_at desc, interaction_id desc)
         include (kind, cancelled) where contact_id is not null`,
      // Finds who was met before they became a contact.
      `create index interaction_participants_unlinked on interaction_participants (user_id, address)
         where contact_id is null`,
      ...['contacts', 'contact_identities', 'interactions', 'interaction_participants'].flatMap((table) =>
        protectWithRowSecurity(table, 'select, insert, update, delete'),
      ),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(
      queryRunner,
      ['interaction_participants', 'interactions', 'contact_identities', 'contacts'].map(
        (table) => `drop table ${table}`,
      ),
    );
  }
}
