import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Batches that can be taken back: what an item was before a batch changed it, and which items were undone. */
export class ExtendSync1790000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // A look for changes goes on beside a long import, so each may be open once.
      `drop index sync_batches_one_open`,
      `create unique index sync_batches_one_open_import on sync_batches (integration_id)
         where state in ('queued', 'running', 'paused') and kind <> 'incremental'`,
      `create unique index sync_batches_one_open_look on sync_batches (integration_id)
         where state in ('queued', 'running', 'paused') and kind = 'incremental'`,
      // A removal takes away what a changed preference now leaves out; it can be undone like any other batch.
      `alter table sync_batches drop constraint sync_batches_kind_check`,
      `alter table sync_batches add constraint sync_batches_kind_check
         check (kind in ('initial', 'incremental', 'resync', 'removal'))`,
      `alter table sync_batches
         add column undone_at timestamptz,
         add column undo_report jsonb,
         -- what a listing of everything found that the followed changes had missed
         add column gap_report jsonb`,
      `alter table raw_events
         -- set while the item is taken back: it is not shown, and no look for changes brings it again
         add column undone_batch_id uuid references sync_batches on delete set null,
         -- the same for the same item wherever it comes from (a Message-ID, an iCalendar UID)
         add column dedupe_key text`,
      `create index raw_events_undone on raw_events (undone_batch_id) where undone_batch_id is not null`,
      `create index raw_events_dedupe on raw_events (user_id, dedupe_key) where dedupe_key is not null`,
      // What an item was before a batch changed or deleted it.
      `create table raw_event_versions (
         user_id uuid not null references users on delete cascade,
         raw_event_id uuid not null references raw_events on delete cascade,
         batch_id uuid not null references sync_batches on delete cascade,
         last_batch_id uuid not null references sync_batches on delete cascade,
         stream text not null,
         payload json,
         dedupe_key text,
         occurred_at timestamptz,
         deleted_at timestamptz,
         saved_at timestamptz not null default now(),
         primary key (batch_id, raw_event_id)
       )`,
      `create index raw_event_versions_item on raw_event_versions (raw_event_id)`,
      ...protectWithRowSecurity('raw_event_versions', 'select, insert, update, delete'),
      `alter table contacts
         -- the batch that the name came from; null when it is the address, or the user's own choice
         add column name_batch_id uuid references sync_batches on delete set null,
         -- when the user changed it last: what was edited is never taken back or overwritten
         add column edited_at timestamptz`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `alter table contacts drop column name_batch_id, drop column edited_at`,
      `drop table raw_event_versions`,
      `alter table raw_events drop column undone_batch_id, drop column dedupe_key`,
      `alter table sync_batches drop column undone_at, drop column undo_report, drop column gap_report`,
      `delete from sync_batches where kind = 'removal'`,
      `alter table sync_batches drop constraint sync_batches_kind_check`,
      `alter table sync_batches add constraint sync_batches_kind_check check (kind in ('initial', 'incremental', 'resync'))`,
      `drop index sync_batches_one_open_import, sync_batches_one_open_look`,
      // The older schema allows one open batch an integration: looks for changes are begun again by themselves.
      `update sync_batches set state = 'cancelled', finished_at = now(), lease_owner = null, lease_until = null
         where kind = 'incremental' and state in ('queued', 'running', 'paused')`,
      `create unique index sync_batches_one_open on sync_batches (integration_id)
         where state in ('queued', 'running', 'paused')`,
    ]);
  }
}
