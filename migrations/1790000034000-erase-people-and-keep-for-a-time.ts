import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, makeRole, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

const REMEMBERED = ['raw_events', 'raw_event_versions'];

/**
 * Erasing one person from a user's data, and taking away what has been kept long enough. Contents of items can be gone
 * while the items stay accounted for; the beginning of an audit log can be cut off, by a role of its own, below a checkpoint.
 */
export class ErasePeopleAndKeepForATime1790000034000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      ...REMEMBERED.map(
        (table) => `alter table ${table}
           -- why the payload is not here any more; null while it is, or where there never was one
           add column payload_gone text check (payload_gone in ('retention', 'erased')),
           -- of the payload that is gone: the same item that is received again is known by it
           add column payload_hash bytea`,
      ),
      // Contents whose time may be over, oldest first.
      `create index raw_events_kept on raw_events (user_id, received_at) where payload_gone is null`,
      `create index raw_event_versions_kept on raw_event_versions (user_id, saved_at) where payload_gone is null`,
      // Items that were left out long ago, by reason: their ledger rows are gone, the sum stays right.
      `alter table sync_batches add column left_out jsonb not null default '{}'`,
      // Items whose content is no longer stored: they stay as an older version read them.
      `alter table normalization_reports add column kept integer not null default 0`,
      ...PEOPLE,
      ...RETENTION,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create or replace function refuse_audit_change() returns trigger language plpgsql as $$
       begin
         if tg_op = 'DELETE' and current_user = 'omnicrm_eraser' and exists (
           select 1 from erasure_certificates
            where user_id = old.user_id and ended_at is null and audit_end is not null
         ) then return old; end if;
         raise exception 'audit entries are append-only';
       end $$`,
      `drop policy audit_entries_retention on audit_entries`,
      `revoke select, delete on audit_entries from omnicrm_retention`,
      `revoke usage on schema public from omnicrm_retention`,
      `drop table retention_settings`,
      `revoke update (detail, source, evidence, withdrawal_note) on consents from omnicrm_eraser`,
      `drop table erased_identities`,
      `drop table person_erasures`,
      `alter table normalization_reports drop column kept`,
      `alter table sync_batches drop column left_out`,
      // An older build takes what has no content for an item that came without any, and says so.
      ...REMEMBERED.map((table) => `alter table ${table} drop column payload_gone, drop column payload_hash`),
    ]);
  }
}

const PEOPLE = [
  `create table person_erasures (
     id uuid primary key,
     user_id uuid not null references users on delete cascade,
     -- the contact while it is erased; what is left afterwards names nobody
     contact_id uuid,
     reason text not null check (reason in ('asked', 'replayed')),
     -- keyed hashes of what the person is recognised by
     hashes bytea[] not null,
     -- addresses and names to look for, encrypted; gone with the end
     sought_encrypted text,
     step text not null default 'items' check (step in ('items', 'images', 'files', 'person', 'words', 'ids', 'ended')),
     -- the last that the step has looked through
     place text,
     -- items to look through, and those that were
     total integer not null default 0,
     done integer not null default 0,
     begun_at timestamptz not null default now(),
     ended_at timestamptz,
     -- {"contacts": 1, …}: rows that are gone, by table
     counts jsonb not null default '{}',
     -- messages with others, in which the person cannot be read any more
     changed integer not null default 0,
     hash bytea,
     check ((ended_at is null) = (hash is null)),
     check ((ended_at is null) = (sought_encrypted is not null))
   )`,
  `create index person_erasures_user on person_erasures (user_id, begun_at desc)`,
  `create unique index person_erasures_open on person_erasures (user_id, contact_id) where contact_id is not null`,
  // Who must not come back: keyed hashes, with which a message can be told and nobody be named.
  `create table erased_identities (
     user_id uuid not null references users on delete cascade,
     hash bytea not null,
     erasure_id uuid not null references person_erasures on delete cascade,
     primary key (user_id, hash)
   )`,
  ...protectWithRowSecurity('person_erasures', 'select, insert, update'),
  ...protectWithRowSecurity('erased_identities', 'select, insert'),
  // Finds what is not finished, what a list of erasures names, and puts secrets under a newer key.
  ...allowSystem('person_erasures', 'select, update (sought_encrypted)'),
  ...allowErasure('person_erasures'),
  ...allowErasure('erased_identities'),
  // A consent of somebody else may name the person; its user can add a withdrawal to it and change nothing.
  `grant update (detail, source, evidence, withdrawal_note) on consents to omnicrm_eraser`,
];

const RETENTION = [
  `create table retention_settings (
     user_id uuid primary key references users on delete cascade,
     -- days; null for what the installation keeps
     raw_event_days integer,
     batch_days integer,
     audit_days integer,
     notification_days integer,
     contact_change_days integer,
     updated_at timestamptz,
     -- when everything was gone through last, and what went
     ran_at timestamptz,
     counts jsonb not null default '{}'
   )`,
  ...protectWithRowSecurity('retention_settings', 'select, insert, update'),
  ...allowSystem('retention_settings', 'select (user_id, ran_at)'),
  ...allowErasure('retention_settings'),
  ...makeRole('omnicrm_retention'),
  `create policy audit_entries_retention on audit_entries to omnicrm_retention
     using (user_id = (select current_user_id()))`,
  `grant select, delete on audit_entries to omnicrm_retention`,
  // The second exception: the beginning of a log, older than a year, below a later entry that says up to where it is cut.
  // One condition within another: what is asked is checked against the rights of the role before it is known to matter.
  `create or replace function refuse_audit_change() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' and current_user = 'omnicrm_eraser' then
       if exists (
         select 1 from erasure_certificates
          where user_id = old.user_id and ended_at is null and audit_end is not null
       ) then return old; end if;
     elsif tg_op = 'DELETE' and current_user = 'omnicrm_retention' and old.occurred_at < now() - interval '365 days' then
       if exists (
         select 1 from audit_entries cut
          where cut.user_id = old.user_id and cut.action = 'audit.cut' and cut.sequence > old.sequence
            and (cut.data ->> 'through')::bigint >= old.sequence
       ) then return old; end if;
     end if;
     raise exception 'audit entries are append-only';
   end $$`,
];
