import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Previews, batches with their ledger, cursors, and the provider's items as received. */
export class CreateSync1790000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // A short-lived cache: rows go when they expire.
      `create table sync_previews (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         integration_id uuid not null references integrations on delete cascade,
         hash text not null,
         input jsonb not null,
         result jsonb not null,
         created_at timestamptz not null default now(),
         expires_at timestamptz not null
       )`,
      `create index sync_previews_user on sync_previews (user_id, created_at desc)`,
      `create index sync_previews_expiry on sync_previews (expires_at)`,
      `create table sync_batches (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         integration_id uuid not null references integrations on delete cascade,
         source text not null,
         kind text not null check (kind in ('initial', 'incremental', 'resync')),
         preview_id uuid,
         preview_hash text,
         options jsonb not null default '{}',
         state text not null default 'queued' check (state in ('queued', 'running', 'paused', 'completed',
           'completed_with_errors', 'failed', 'cancelled', 'undoing', 'undone')),
         error_code text,
         error_message text,
         expected_items integer,
         created_at timestamptz not null default now(),
         started_at timestamptz,
         finished_at timestamptz,
         -- who works on it, and until when nobody else may
         lease_owner uuid,
         lease_until timestamptz,
         not_before timestamptz,
         -- provider failures since the last progress; decides how long to wait
         failures smallint not null default 0,
         -- whether the streams are known
         planned boolean not null default false
       )`,
      `create unique index sync_batches_preview on sync_batches (preview_id)`,
      `create index sync_batches_user on sync_batches (user_id, created_at desc, id desc)`,
      `create index sync_batches_integration on sync_batches (integration_id, created_at desc)`,
      `create unique index sync_batches_one_open on sync_batches (integration_id) where state in ('queued', 'running', 'paused')`,
      `create index sync_batches_open on sync_batches (state, lease_until) where state in ('queued', 'running')`,
      // Where a stream (a mailbox, one calendar) of an integration has been read up to.
      `create table sync_cursors (
         user_id uuid not null references users on delete cascade,
         integration_id uuid not null references integrations on delete cascade,
         stream text not null,
         cursor text,
         updated_at timestamptz not null default now(),
         primary key (integration_id, stream)
       )`,
      // How far a batch has listed a stream; next_cursor becomes the stream's cursor with the last page.
      `create table sync_batch_streams (
         user_id uuid not null references users on delete cascade,
         batch_id uuid not null references sync_batches on delete cascade,
         stream text not null,
         name text not null,
         mode text not null check (mode in ('full', 'changes')),
         -- the stream's cursor when the batch began; a batch that fails puts it back
         from_cursor text,
         next_cursor text,
         page_token text,
         listed integer not null default 0,
         done boolean not null default false,
         primary key (batch_id, stream)
       )`,
      `create table sync_items (
         user_id uuid not null references users on delete cascade,
         batch_id uuid not null references sync_batches on delete cascade,
         stream text not null,
         source_id text not null,
         position bigint not null,
         change text not null default 'upsert' check (change in ('upsert', 'delete')),
         state text not null default 'pending' check (state in ('pending', 'stored', 'skipped', 'failed')),
         reason text,
         error_code text,
         error_message text,
         attempts smallint not null default 0,
         occurred_at timestamptz,
         updated_at timestamptz not null default now(),
         primary key (batch_id, source_id),
         check ((state = 'skipped') = (reason is not null)),
         check ((state = 'failed') = (error_code is not null))
       )`,
      `create index sync_items_pending on sync_items (batch_id, position) where state = 'pending'`,
      `create index sync_items_user on sync_items (user_id, batch_id, state)`,
      `create table raw_events (
         id uuid primary key,
         user_id uuid not null references users on delete cascade,
         integration_id uuid not null references integrations on delete cascade,
         -- the batch that brought it, and the one that stored what is there now
         batch_id uuid not null references sync_batches on delete cascade,
         last_batch_id uuid not null references sync_batches on delete cascade,
         source text not null,
         stream text not null,
         source_id text not null,
         payload json,
         -- grows with each change, so that what was mapped from an older one is not taken for this one
         revision integer not null default 1,
         occurred_at timestamptz,
         received_at timestamptz not null default now(),
         deleted_at timestamptz,
         normalized_version integer,
         normalized_at timestamptz,
         -- a series that goes on is mapped again when its horizon has come nearer
         renormalize_after timestamptz,
         unique (user_id, integration_id, source_id)
       )`,
      // lz4 stores mail more than twice as fast as pglz; builds without it keep the default.
      `do $$ begin
         alter table raw_events alter column payload set compression lz4;
       exception when feature_not_supported or invalid_parameter_value then null; end $$`,
      `create index raw_events_timeline on raw_events (user_id, source, occurred_at desc)`,
      // Serves both questions: what was never normalized, and what an older version normalized.
      `create index raw_events_normalization on raw_events (user_id, source, normalized_version, occurred_at desc)`,
      `create index raw_events_renormalize on raw_events (renormalize_after) where renormalize_after is not null`,
      `create index raw_events_unnormalized on raw_events (last_batch_id) where normalized_version is null`,
      ...['sync_previews', 'sync_batches', 'sync_cursors', 'sync_batch_streams', 'sync_items', 'raw_events'].flatMap(
        (table) => protectWithRowSecurity(table, 'select, insert, update, delete'),
      ),
      ...allowSystem('sync_previews', 'select, delete'),
      ...allowSystem('sync_batches', 'select'),
      ...allowSystem('sync_cursors', 'select'),
      ...allowSystem('raw_events', 'select'),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(
      queryRunner,
      ['raw_events', 'sync_items', 'sync_batch_streams', 'sync_cursors', 'sync_batches', 'sync_previews'].map(
        (table) => `drop table ${table}`,
      ),
    );
  }
}
