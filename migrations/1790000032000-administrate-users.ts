import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** What an administrator sees and does: batches of disabled users are parked, and what is out of the ordinary is kept. */
export class AdministrateUsers1790000032000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // In the transaction that disables somebody.
      `grant update (state, lease_owner, lease_until, error_code, error_message) on sync_batches to omnicrm_system`,
      // How much a day brought, against the days before.
      ...allowSystem('sync_batch_streams', 'select (batch_id, listed)'),
      // How often something happened that should be rare, by minute; gone after a day.
      `create table sightings (
         id uuid primary key,
         kind text not null,
         -- null when nobody knows who it was
         user_id uuid references users on delete cascade,
         minute timestamptz not null,
         count integer not null check (count > 0)
       )`,
      `create unique index sightings_one on sightings (minute, kind, user_id) nulls not distinct`,
      `create index sightings_user on sightings (user_id)`,
      `create table anomalies (
         id uuid primary key,
         kind text not null check (kind in ('sync_volume', 'rapid_syncs', 'api_pattern', 'refused_pushes')),
         user_id uuid references users on delete cascade,
         -- the day (UTC) that it belongs to: one row for each kind and user of it
         day date not null,
         since timestamptz not null default now(),
         last_at timestamptz not null default now(),
         count integer not null check (count > 0),
         -- counts and limits; no content, no address
         data jsonb not null default '{}',
         seen_at timestamptz,
         -- when administrators were notified of it
         told_at timestamptz
       )`,
      `create unique index anomalies_one on anomalies (day, kind, user_id) nulls not distinct`,
      `create index anomalies_user on anomalies (user_id)`,
      `create index anomalies_untold on anomalies (id) where told_at is null`,
      ...['sightings', 'anomalies'].flatMap((table) => [
        `alter table ${table} enable row level security`,
        `alter table ${table} force row level security`,
        // Nobody reads them for themselves: only the system does, for administrators.
        ...allowSystem(table, 'select, insert, update, delete'),
        ...allowErasure(table),
      ]),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop table anomalies`,
      `drop table sightings`,
      `drop policy sync_batch_streams_system on sync_batch_streams`,
      `revoke select (batch_id, listed) on sync_batch_streams from omnicrm_system`,
      `revoke update (state, lease_owner, lease_until, error_code, error_message) on sync_batches from omnicrm_system`,
    ]);
  }
}
