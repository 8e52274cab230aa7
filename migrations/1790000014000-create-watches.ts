import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Who tells us that an account has changed, whether that works, and when we look without being told. */
export class CreateWatches1790000014000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // A push says "look now" and nothing else: when it came is all that is kept of it here.
      `alter table integrations add column look_wanted_at timestamptz`,
      `create index integrations_address on integrations (source, account_email)`,
      `grant update (look_wanted_at) on integrations to omnicrm_system`,
      // What was asked of the provider: a mailbox's watch, or a channel on one stream. Renewed channels overlap.
      `create table watches (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         integration_id uuid not null references integrations on delete cascade,
         kind text not null check (kind in ('mailbox', 'channel')),
         stream text not null,
         -- what a channel's pushes name and prove; a mailbox's pushes are signed by the provider
         channel_id text unique,
         resource_id text,
         token_hash bytea,
         created_at timestamptz not null default now(),
         -- in the past until the provider has agreed
         expires_at timestamptz not null,
         -- another one has taken its place
         retired_at timestamptz,
         last_push_at timestamptz,
         -- the highest number that a push has named: a mailbox's history id, a channel's message number
         last_number numeric,
         check ((kind = 'channel') = (channel_id is not null and token_hash is not null))
       )`,
      `create index watches_integration on watches (integration_id, stream)`,
      `create unique index watches_one_mailbox on watches (integration_id) where kind = 'mailbox'`,
      ...protectWithRowSecurity('watches', 'select, insert, update, delete'),
      ...allowSystem('watches', 'select, update (last_push_at, last_number)'),
      // Whether pushes of an account can be relied on; no row: they were never asked for.
      `create table push_states (
         integration_id uuid primary key references integrations on delete cascade,
         user_id uuid not null references users on delete cascade,
         -- when the watches are to be renewed
         due_at timestamptz not null default now(),
         -- attempts to renew that failed since the last one that did not
         failures integer not null default 0,
         -- streams that the provider does not tell of (some public calendars)
         unwatched integer not null default 0,
         -- looks in a row that found what no push had told of
         untold_finds integer not null default 0,
         -- since when pushes are not relied on
         lapsed_at timestamptz,
         -- why not, in words for the person
         message text
       )`,
      ...protectWithRowSecurity('push_states', 'select, insert, update, delete'),
      ...allowSystem('push_states', 'select, update (untold_finds, lapsed_at, message)'),
      // When an account is looked at next; no row: it was not looked at since its import.
      `create table look_schedules (
         integration_id uuid primary key references integrations on delete cascade,
         user_id uuid not null references users on delete cascade,
         last_looked_at timestamptz not null,
         next_look_at timestamptz not null,
         -- looks in a row that found nothing
         quiet_looks integer not null default 0
       )`,
      ...protectWithRowSecurity('look_schedules', 'select, insert, update, delete'),
      ...allowSystem('look_schedules', 'select'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop table look_schedules`,
      `drop table push_states`,
      `drop table watches`,
      `revoke update (look_wanted_at) on integrations from omnicrm_system`,
      `drop index integrations_address`,
      `alter table integrations drop column look_wanted_at`,
    ]);
  }
}
