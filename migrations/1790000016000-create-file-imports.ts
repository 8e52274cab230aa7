import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Files that were given for an import, and what was read from them, until it is imported or given up. */
export class CreateFileImports1790000016000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table file_imports (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         file_name text not null,
         size bigint not null,
         state text not null default 'reading'
           check (state in ('reading', 'ready', 'failed', 'imported', 'discarded')),
         error_code text,
         error_message text,
         mail integer not null default 0,
         events integer not null default 0,
         unreadable integer not null default 0,
         -- whose mailbox it seems to be
         own_address text,
         -- the sample that comes with the product
         sample boolean not null default false,
         created_at timestamptz not null default now(),
         -- moves on while the file is read, so that a reading that died can be told
         touched_at timestamptz not null default now()
       )`,
      `create index file_imports_user on file_imports (user_id, created_at desc)`,
      `create index file_imports_open on file_imports (touched_at) where state in ('reading', 'ready')`,
      `create table file_import_items (
         user_id uuid not null references users on delete cascade,
         import_id uuid not null references file_imports on delete cascade,
         position integer not null,
         kind text not null check (kind in ('mail', 'event')),
         source_id text not null,
         dedupe_key text,
         occurred_at timestamptz,
         -- when the last occurrence is over; null for a series that goes on
         until_at timestamptz,
         -- becomes the raw event; its size is beside it, so that a page can be cut without reading it
         payload text,
         payload_length integer not null default 0,
         skip text,
         error_code text,
         error_message text,
         labels text[] not null default '{}',
         senders text[] not null default '{}',
         recipients text[] not null default '{}',
         sent boolean not null default false,
         private boolean not null default false,
         primary key (import_id, position)
       )`,
      `do $$ begin
         alter table file_import_items alter column payload set compression lz4;
       exception when feature_not_supported or invalid_parameter_value then null; end $$`,
      // Newest first, what has no date last.
      `create index file_import_items_order on file_import_items
         (import_id, kind, (coalesce(occurred_at, '-infinity')) desc, position)`,
      `create index file_import_items_source on file_import_items (import_id, source_id)`,
      ...protectWithRowSecurity('file_imports', 'select, insert, update, delete'),
      ...protectWithRowSecurity('file_import_items', 'select, insert, update, delete'),
      ...allowSystem('file_imports', 'select, update'),
      ...allowSystem('file_import_items', 'select, delete'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [`drop table file_import_items`, `drop table file_imports`]);
  }
}
