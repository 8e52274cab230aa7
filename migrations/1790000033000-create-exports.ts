import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Exports of all that a user has: how far each is, and its content in encrypted pieces. */
export class CreateExports1790000033000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table data_exports (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         state text not null default 'running' check (state in ('running', 'ready', 'failed', 'expired')),
         asked_at timestamptz not null default now(),
         ready_at timestamptz,
         expires_at timestamptz,
         -- of the pieces; gone with them
         key_encrypted text,
         -- which file is being written, and from where it goes on; null at its beginning
         file text,
         place jsonb,
         -- the next piece
         position integer not null default 0,
         rows_written bigint not null default 0,
         rows_expected bigint,
         bytes bigint not null default 0,
         failures smallint not null default 0,
         lease_owner uuid,
         lease_until timestamptz
       )`,
      `create index data_exports_user on data_exports (user_id, asked_at desc)`,
      `create unique index data_exports_one_running on data_exports (user_id) where state = 'running'`,
      `create index data_exports_open on data_exports (state, lease_until) where state in ('running', 'ready')`,
      `create table data_export_chunks (
         user_id uuid not null references users on delete cascade,
         export_id uuid not null references data_exports on delete cascade,
         position integer not null,
         -- the file of the archive that it is a part of
         entry text not null,
         rows integer not null,
         -- before it was packed
         bytes integer not null,
         content bytea not null,
         primary key (export_id, position)
       )`,
      // It is packed and encrypted already.
      `alter table data_export_chunks alter column content set storage external`,
      ...protectWithRowSecurity('data_exports', 'select, insert, update, delete'),
      ...protectWithRowSecurity('data_export_chunks', 'select, insert, delete'),
      ...allowSystem('data_exports', 'select, update (key_encrypted)'),
      ...['data_exports', 'data_export_chunks'].flatMap((table) => allowErasure(table)),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [`drop table data_export_chunks`, `drop table data_exports`]);
  }
}
