import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { BatchKind } from './batch.types.js';

/** What of an account is left to be taken back. A removal brought nothing, so there is nothing of it to take back. */
const BROUGHT = `integration_id = $1 and state not in ('undoing', 'undone') and kind <> '${'removal' satisfies BatchKind}'`;

/** Takes away what was kept of an account's imports after they were undone. */
@Injectable()
export class AccountErasureRepository {
  async batchesLeft(scope: UserScope, integrationId: string): Promise<number> {
    const [row] = await scope.query<{ batches: number }>(
      `select count(*)::int as batches from sync_batches where ${BROUGHT}`,
      [integrationId],
    );
    return row!.batches;
  }

  /** Items that are shown. */
  async countItems(scope: UserScope, integrationId: string): Promise<number> {
    const [row] = await scope.query<{ items: number }>(
      `select count(*)::int as items from raw_events where user_id = $1 and integration_id = $2 and undone_batch_id is null`,
      [scope.userId, integrationId],
    );
    return row!.items;
  }

  /** The oldest first, so that what later ones changed is not put back and read again on the way. */
  async nextBatch(scope: UserScope, integrationId: string): Promise<string | null> {
    const [row] = await scope.query<{ id: string }>(
      `select id from sync_batches where ${BROUGHT} order by created_at, id limit 1`,
      [integrationId],
    );
    return row?.id ?? null;
  }

  /** Whether an undo still waits for something that it put back. */
  async isUndoing(scope: UserScope, integrationId: string): Promise<boolean> {
    const rows = await scope.query(
      `select 1 from sync_batches where integration_id = $1 and state = 'undoing' limit 1`,
      [integrationId],
    );
    return rows.length > 0;
  }

  /** Items that are here, though every batch is undone: their ledger has gone before them. */
  stillHere(scope: UserScope, integrationId: string, limit: number): Promise<{ id: string; batchId: string }[]> {
    return scope.query(
      `select id, batch_id "batchId" from raw_events
       where user_id = $1 and integration_id = $2 and undone_batch_id is null order by source_id limit $3`,
      [scope.userId, integrationId, limit],
    );
  }

  async markTaken(scope: UserScope, items: readonly { id: string; batchId: string }[]): Promise<void> {
    await scope.query(
      `update raw_events r set undone_batch_id = t.batch_id from unnest($1::uuid[], $2::uuid[]) as t(id, batch_id)
       where r.id = t.id`,
      [items.map(({ id }) => id), items.map(({ batchId }) => batchId)],
    );
  }

  /** Deletes at most so many of the items that were taken back, with their earlier versions. @returns how many went */
  async removeItems(scope: UserScope, integrationId: string, limit: number): Promise<number> {
    const gone = await scope.query(
      `delete from raw_events where id = any (array(
         select id from raw_events
         where user_id = $1 and integration_id = $2 and undone_batch_id is not null order by source_id limit $3)) returning 1`,
      [scope.userId, integrationId, limit],
    );
    return gone.length;
  }

  /** What an undo keeps for a redo, how far the account was followed, and what was previewed of it. */
  async removeTraces(scope: UserScope, integrationId: string): Promise<void> {
    await scope.query(
      `delete from undone_contacts where user_id = $1 and batch_id in (
         select id from sync_batches where integration_id = $2)`,
      [scope.userId, integrationId],
    );
    for (const table of ['sync_cursors', 'look_schedules', 'sync_previews'])
      await scope.query(`delete from ${table} where integration_id = $1`, [integrationId]);
  }
}
