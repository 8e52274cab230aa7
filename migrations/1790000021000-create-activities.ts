import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

const OF_CONTACT = `foreign key (user_id, contact_id) references contacts (user_id, id) on delete cascade`;

/** What a user adds by hand: tasks, documents, consents; and timelines that can be filtered. */
export class CreateActivities1790000021000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // What a filter asks for is in the index, so that rows which do not match are never read.
      `drop index interactions_timeline`,
      `create index interactions_timeline on interactions (user_id, occurred_at desc, id desc)
         include (shadowed, kind, direction, automated_reason)`,
      // What a user wrote down and threw away.
      `create index interactions_thrown_away on interactions (updated_at) where source = 'manual' and shadowed`,
      `create table tasks (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         title text not null,
         notes text not null default '',
         -- a day of the user's calendar, whatever the time zone
         due_on date,
         done_at timestamptz,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now(),
         deleted_at timestamptz
       )`,
      `create index tasks_open on tasks (user_id, (coalesce(due_on, 'infinity'::date)), id)
         where done_at is null and deleted_at is null`,
      `create index tasks_done on tasks (user_id, done_at desc, id desc) where done_at is not null and deleted_at is null`,
      `create index tasks_thrown_away on tasks (deleted_at) where deleted_at is not null`,
      `create table task_contacts (
         user_id uuid not null,
         task_id uuid not null references tasks on delete cascade,
         -- the contact that it was attached to, wherever a merge has taken that one
         contact_id uuid not null,
         primary key (task_id, contact_id),
         ${OF_CONTACT}
       )`,
      `create index task_contacts_contact on task_contacts (user_id, contact_id)`,
      `create table documents (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         contact_id uuid not null,
         name text not null,
         -- as the content tells, not as anybody says
         media_type text not null,
         size integer not null,
         created_at timestamptz not null default now(),
         deleted_at timestamptz,
         ${OF_CONTACT}
       )`,
      `create index documents_contact on documents (user_id, contact_id, created_at desc, id desc)`,
      `create index documents_thrown_away on documents (deleted_at) where deleted_at is not null`,
      `create table document_contents (
         user_id uuid not null references users on delete cascade,
         document_id uuid primary key references documents on delete cascade,
         content bytea not null
       )`,
      // Most of it is compressed already; and a part of it can be read without the rest.
      `alter table document_contents alter column content set storage external`,
      `create table consents (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         contact_id uuid not null,
         purpose text not null check (purpose in ('email_marketing', 'phone', 'data_processing', 'sharing', 'other')),
         -- what exactly was agreed to
         detail text not null default '',
         -- how it was given
         source text not null,
         -- where the proof is
         evidence text not null default '',
         given_at timestamptz not null,
         withdrawn_at timestamptz,
         withdrawal_note text not null default '',
         created_at timestamptz not null default now(),
         check (withdrawn_at >= given_at),
         ${OF_CONTACT}
       )`,
      `create index consents_contact on consents (user_id, contact_id, given_at desc, id desc)`,
      // What was done to one thing.
      `create index audit_entries_subject on audit_entries (user_id, subject_type, subject_id, sequence desc)`,
      ...['tasks', 'task_contacts', 'documents', 'document_contents'].flatMap((table) =>
        protectWithRowSecurity(table, 'select, insert, update, delete'),
      ),
      // A consent is history: of what was written only the withdrawal can be added.
      ...protectWithRowSecurity('consents', 'select, insert'),
      `grant update (withdrawn_at, withdrawal_note) on consents to omnicrm_app`,
      // Finds whose deleted things have been kept long enough.
      ...allowSystem('tasks', 'select (user_id, deleted_at)'),
      ...allowSystem('documents', 'select (user_id, deleted_at)'),
      ...allowSystem('interactions', 'select (user_id, source, shadowed, updated_at)'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop index audit_entries_subject`,
      ...['consents', 'document_contents', 'documents', 'task_contacts', 'tasks'].map((table) => `drop table ${table}`),
      `drop policy interactions_system on interactions`,
      `revoke select (user_id, source, shadowed, updated_at) on interactions from omnicrm_system`,
      `drop index interactions_thrown_away`,
      `drop index interactions_timeline`,
      `create index interactions_timeline on interactions (user_id, occurred_at desc, id desc)`,
    ]);
  }
}
