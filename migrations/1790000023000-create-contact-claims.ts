import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** What tables of contacts say of people. */
export class CreateContactClaims1790000023000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `alter table file_imports add column contacts integer not null default 0`,
      `alter table file_import_items
         drop constraint file_import_items_kind_check,
         add constraint file_import_items_kind_check check (kind in ('mail', 'event', 'contact'))`,
      // One for each identity that a row of a table names, with all that the row says.
      `create table contact_claims (
         user_id uuid not null references users on delete cascade,
         raw_event_id uuid not null references raw_events on delete cascade,
         -- of the identity among those of its row; what comes first is the main one
         place integer not null,
         kind text not null check (kind in ('email', 'phone', 'record')),
         value text not null,
         original text not null,
         display_name text,
         phone text,
         job_title text,
         company text,
         tags text[] not null default '{}',
         primary key (raw_event_id, place)
       )`,
      `create index contact_claims_identity on contact_claims (user_id, kind, value)`,
      // A company that only a table names, by its name in lower case; people find it again after it was renamed.
      `alter table companies add column claimed_name text`,
      `create unique index companies_claimed on companies (user_id, claimed_name) where claimed_name is not null`,
      ...protectWithRowSecurity('contact_claims', 'select, insert, update, delete'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `alter table companies drop column claimed_name`,
      `drop table contact_claims`,
      `delete from contact_identities where kind in ('phone', 'record')`,
      `delete from file_import_items where kind = 'contact'`,
      `alter table file_import_items
         drop constraint file_import_items_kind_check,
         add constraint file_import_items_kind_check check (kind in ('mail', 'event'))`,
      `alter table file_imports drop column contacts`,
    ]);
  }
}
