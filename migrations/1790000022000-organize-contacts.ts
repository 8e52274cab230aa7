import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** What the user makes of contacts: tags, views, and changes that can be undone. */
export class OrganizeContacts1790000022000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // Finds what is written almost like what was typed.
      `create extension if not exists pg_trgm`,
      `create index contacts_first on contacts (user_id, first_interaction_at desc nulls last, id desc)
         where deleted_at is null and merged_into is null`,
      `create index contacts_interactions on contacts (user_id, (email_count + meeting_count) desc, id desc)
         where deleted_at is null and merged_into is null`,
      `create index contacts_created on contacts (user_id, created_at desc, id desc)
         where deleted_at is null and merged_into is null`,
      `create table tags (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         name text not null,
         colour text not null,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now(),
         unique (user_id, id)
       )`,
      `create unique index tags_name on tags (user_id, lower(name))`,
      // Of a merge each contact keeps its own, so that it can be taken apart again.
      `create table contact_tags (
         user_id uuid not null references users on delete cascade,
         contact_id uuid not null,
         tag_id uuid not null,
         primary key (contact_id, tag_id),
         foreign key (user_id, contact_id) references contacts (user_id, id) on delete cascade,
         foreign key (user_id, tag_id) references tags (user_id, id) on delete cascade
       )`,
      `create index contact_tags_tag on contact_tags (user_id, tag_id, contact_id)`,
      `create table saved_views (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         name text not null,
         position integer not null,
         -- filter, sort, search and columns
         definition jsonb not null,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now()
       )`,
      `create index saved_views_order on saved_views (user_id, position)`,
      // One for each thing that the user did, with what it takes to take it back.
      `create table contact_changes (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         kind text not null check (kind in ('edited', 'deleted', 'restored', 'tagged', 'untagged', 'company_set')),
         -- what it was about, to be told by
         subject text,
         count integer not null,
         -- what belongs to the change and to no single contact: the tag, identities that were added
         detail jsonb not null default '{}',
         made_at timestamptz not null default now(),
         undone_at timestamptz,
         unique (user_id, id)
       )`,
      `create index contact_changes_recent on contact_changes (user_id, made_at desc, id desc)`,
      // Fields of a contact before and after: {"phone": {"value": "…", "edited": true}}
      `create table contact_change_items (
         user_id uuid not null references users on delete cascade,
         change_id uuid not null,
         contact_id uuid not null,
         before jsonb not null,
         after jsonb not null,
         -- when the user had changed the contact last before
         edited_at timestamptz,
         primary key (change_id, contact_id),
         foreign key (user_id, change_id) references contact_changes (user_id, id) on delete cascade,
         foreign key (user_id, contact_id) references contacts (user_id, id) on delete cascade
       )`,
      `create index contact_change_items_contact on contact_change_items (user_id, contact_id)`,
      ...['tags', 'contact_tags', 'saved_views', 'contact_changes', 'contact_change_items'].flatMap((table) =>
        protectWithRowSecurity(table, 'select, insert, update, delete'),
      ),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      ...['contact_change_items', 'contact_changes', 'saved_views', 'contact_tags', 'tags'].map(
        (table) => `drop table ${table}`,
      ),
      `drop index contacts_first, contacts_interactions, contacts_created`,
      // The extension stays: somebody else may use it by now.
    ]);
  }
}
