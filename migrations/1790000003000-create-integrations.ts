import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Connected accounts, one row per source (mail, calendar) of an account, with encrypted tokens. */
export class CreateIntegrations1790000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `create table integrations (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         source text not null,
         account_id text not null,
         account_email text not null,
         scopes text[] not null,
         status text not null default 'active' check (status in ('active', 'reconnect')),
         access_token_encrypted text,
         access_token_expires_at timestamptz,
         refresh_token_encrypted text,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now(),
         unique (user_id, source, account_id)
       )`,
      ...protectWithRowSecurity('integrations', 'select, insert, update, delete'),
      ...allowSystem('integrations', 'select'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table integrations`);
  }
}
