import { Injectable } from '@nestjs/common';
import type { Scope, SystemScope, UserScope } from '../../platform/database/index.js';
import type { UndoReport } from './batch.types.js';
import type { SyncBatchEntity } from './sync-batch.entity.js';

type Batch = Pick<SyncBatchEntity, 'id' | 'integrationId'>;

/** What the undo of a batch is about, by raw event. */
export interface BatchWork {
  /** What the batch brought and is here. */
  brought: string[];
  /** Those of them that another batch has changed since. */
  changedSince: string[];
  /** What it changed or deleted, is as it left it, and is shown. */
  changed: string[];
}

/** More than any version of the mapping: what is undone waits for no normalization. */
const NEVER_AGAIN = 2_147_483_647;

// By the batch's own ledger: one look-up by index for each item, however much the user has.
const BROUGHT = `
  select r.id, r.last_batch_id <> $1 as "changedSince"
  from (select source_id from sync_items where batch_id = $1) i
  cross join lateral (
    select id, last_batch_id from raw_events
    where user_id = $2 and integration_id = $3 and source_id = i.source_id and batch_id = $1 and undone_batch_id is null
    offset 0
  ) r`;

const CHANGED = `
  select r.id from raw_event_versions v
  cross join lateral (
    select id from raw_events
    where id = v.raw_event_id and last_batch_id = $1 and batch_id <> $1 and undone_batch_id is null offset 0
  ) r
  where v.batch_id = $1 and v.last_batch_id <> $1 and v.payload_gone is null`;

const TAKE_BACK = `
  update raw_events set undone_batch_id = $2, revision = revision + 1, normalized_version = ${NEVER_AGAIN},
    renormalize_after = null
  where id = any($1::uuid[])`;

const PENDING = `exists (
  select from raw_event_versions v join raw_events r on r.id = v.raw_event_id
  where v.batch_id = b.id and v.last_batch_id = b.id and r.normalized_version is null and r.undone_batch_id is null)`;

/** What an undo does to batches and to items as they were received. */
@Injectable()
export class UndoRepository {
  /** A large undo takes longer than any other statement may; until the end of the transaction. */
  async allowTime(scope: UserScope): Promise<void> {
    await scope.query(`set local statement_timeout = '10min'`);
  }

  async work(scope: UserScope, batch: Batch): Promise<BatchWork> {
    const brought = await scope.query<{ id: string; changedSince: boolean }>(BROUGHT, [
      batch.id,
      scope.userId,
      batch.integrationId,
    ]);
    const changed = await scope.query<{ id: string }>(CHANGED, [batch.id]);
    return {
      brought: brought.map(({ id }) => id),
      changedSince: brought.filter(({ changedSince }) => changedSince).map(({ id }) => id),
      changed: changed.map(({ id }) => id),
    };
  }

  /** Items are not shown any more, and no look for changes brings them again. */
  async takeBack(scope: UserScope, batchId: string, rawEventIds: readonly string[]): Promise<void> {
    if (rawEventIds.length > 0) await scope.query(TAKE_BACK, [rawEventIds, batchId]);
  }

  /** Has raw events mapped again without any batch waiting for it: what they became depends on what was undone. */
  async normalizeAgain(
    scope: UserScope,
    integrationId: string,
    { rawEventIds, seriesIds }: { rawEventIds: readonly string[]; seriesIds: readonly string[] },
  ): Promise<void> {
    if (rawEventIds.length + seriesIds.length === 0) return;
    await scope.query(
      `update raw_events set normalized_version = 0
       where user_id = $1 and undone_batch_id is null and normalized_version is not null and id in (
         select unnest($2::uuid[])
         union select r.id from unnest($4::text[]) as s(source_id)
         cross join lateral (
           select id from raw_events where user_id = $1 and integration_id = $3 and source_id = s.source_id offset 0) r)`,
      [scope.userId, rawEventIds, integrationId, seriesIds],
    );
  }

  async markUndoing(scope: UserScope, batchId: string, report: UndoReport): Promise<void> {
    await scope.query(`update sync_batches set state = 'undoing', undone_at = null, undo_report = $2 where id = $1`, [
      batchId,
      JSON.stringify(report),
    ]);
  }

  /**
   * Ends the undo when everything that was put back is normalized; one statement, so that whoever comes second finds it done.
   * @returns null when it is not, or was before
   */
  async finish(scope: UserScope, batchId: string): Promise<SyncBatchEntity['integrationId'] | null> {
    const [finished] = await scope.query<{ integrationId: string }>(
      `update sync_batches b set state = 'undone', undone_at = now()
       where b.id = $1 and b.state = 'undoing' and not ${PENDING} returning integration_id "integrationId"`,
      [batchId],
    );
    return finished?.integrationId ?? null;
  }

  /** Batches of the scope's user whose undo is not finished. */
  async idsOfUndoing(scope: UserScope): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select id from sync_batches where user_id = $1 and state = 'undoing'`,
      [scope.userId],
    );
    return rows.map(({ id }) => id);
  }

  /** Users with an undo that is not finished. */
  async usersUndoing(scope: SystemScope): Promise<string[]> {
    const rows = await scope.query<{ userId: string }>(
      `select distinct user_id "userId" from sync_batches where state = 'undoing'`,
    );
    return rows.map(({ userId }) => userId);
  }

  /** Whether everything was listed and nothing waits, so that a redo ends as a complete batch. */
  async wasComplete(scope: Scope, batchId: string): Promise<boolean> {
    const [row] = await scope.query<{ complete: boolean }>(
      `select b.planned and b.error_code is null
         and not exists (select from sync_batch_streams s where s.batch_id = b.id and not s.done)
         and not exists (select from sync_items i where i.batch_id = b.id and (i.state = 'pending' or i.reason = 'cancelled'))
         as complete
       from sync_batches b where b.id = $1`,
      [batchId],
    );
    return row?.complete ?? false;
  }
}
