import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** What a person wants to have taken in from an account. */
export class CreateSyncPreferences1790000013000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // Read and written as a whole; what is missing in it has its default.
      `create table sync_preferences (
         integration_id uuid primary key references integrations on delete cascade,
         user_id uuid not null references users on delete cascade,
         settings jsonb not null,
         saved_at timestamptz not null default now()
       )`,
      `create index sync_preferences_user on sync_preferences (user_id)`,
      ...protectWithRowSecurity('sync_preferences', 'select, insert, update, delete'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table sync_preferences`);
  }
}
