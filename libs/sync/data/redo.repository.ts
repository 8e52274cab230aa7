import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { BatchState } from './batch.types.js';
import type { SyncBatchEntity } from './sync-batch.entity.js';

// What is made of an item is made of its content: one whose content is gone cannot come back.
const BRING_BACK = `
  update raw_events set undone_batch_id = null, normalized_version = null, revision = revision + 1, received_at = now()
  where user_id = $1 and undone_batch_id = $2 and payload_gone is null
  returning source_id "sourceId"`;

/** What a redo does to a batch and to the items that its undo took back. */
@Injectable()
export class RedoRepository {
  /** @returns source ids of the items that are there again; those that a later import has taken over are not among them */
  async bringBack(scope: UserScope, batchId: string): Promise<string[]> {
    const back = await scope.query<{ sourceId: string }>(BRING_BACK, [scope.userId, batchId]);
    return back.map(({ sourceId }) => sourceId);
  }

  /** Whether another batch is open that this one cannot be open beside. */
  async isBlocked(
    scope: UserScope,
    { id, integrationId, kind }: Pick<SyncBatchEntity, 'id' | 'integrationId' | 'kind'>,
  ): Promise<boolean> {
    const rows = await scope.query(
      `select from sync_batches where integration_id = $1 and id <> $2 and state in ('queued', 'running', 'paused')
         and (kind = 'incremental') = $3 limit 1`,
      [integrationId, id, kind === 'incremental'],
    );
    return rows.length > 0;
  }

  /** @param state `running` until everything is normalized, or what the batch had come to when it was undone */
  async reopen(scope: UserScope, batchId: string, state: BatchState): Promise<void> {
    await scope.query(
      `update sync_batches set state = $2, undone_at = null, undo_report = null, not_before = null, lease_owner = null,
         lease_until = null, failures = 0 where id = $1`,
      [batchId, state],
    );
  }
}
