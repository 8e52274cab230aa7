import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Leaving a provider: the connection stays as a row without tokens, and what is left to do is a row of its own. */
export class DisconnectAccounts1790000033100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `alter table integrations drop constraint integrations_status_check`,
      `alter table integrations add constraint integrations_status_check
         check (status in ('active', 'reconnect', 'disconnecting', 'disconnected'))`,
      `create table disconnections (
         integration_id uuid primary key references integrations on delete cascade,
         user_id uuid not null references users on delete cascade,
         imported text not null check (imported in ('keep', 'erase')),
         -- leaving: the provider is told; erasing: what was imported is taken back; done
         step text not null default 'leaving' check (step in ('leaving', 'erasing', 'done')),
         begun_at timestamptz not null default now(),
         ended_at timestamptz,
         attempts smallint not null default 0,
         -- whether the provider took its consent back; null until that is settled, and where another connection needs it
         revoked boolean,
         not_before timestamptz,
         batches integer not null default 0,
         batches_undone integer not null default 0,
         items_removed bigint not null default 0,
         check ((step = 'done') = (ended_at is not null))
       )`,
      `create index disconnections_open on disconnections (not_before) where step <> 'done'`,
      ...protectWithRowSecurity('disconnections', 'select, insert, update, delete'),
      ...allowSystem('disconnections', 'select'),
      ...allowErasure('disconnections'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop table disconnections`,
      `update integrations set status = 'reconnect', access_token_encrypted = null, access_token_expires_at = null,
         refresh_token_encrypted = null where status in ('disconnecting', 'disconnected')`,
      `alter table integrations drop constraint integrations_status_check`,
      `alter table integrations add constraint integrations_status_check check (status in ('active', 'reconnect'))`,
    ]);
  }
}
