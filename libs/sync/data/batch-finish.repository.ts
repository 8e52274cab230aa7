import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { BatchState } from './batch.types.js';

export interface FinishedBatch {
  readonly id: string;
  readonly integrationId: string;
  readonly source: string;
  readonly kind: string;
  readonly state: BatchState;
  readonly items: number;
}

@Injectable()
export class BatchFinishRepository {
  /**
   * Completes a batch if everything is listed, nothing is pending, and all that it stored is normalized; one statement,
   * so that whoever comes second finds it done.
   * @returns null when it is not complete, or was before
   */
  async finish(scope: UserScope, batchId: string): Promise<FinishedBatch | null> {
    const [finished] = await scope.query<FinishedBatch>(
      `update sync_batches b set finished_at = now(), lease_owner = null, lease_until = null, not_before = null,
         error_code = null, error_message = null,
         state = case when exists (select from sync_items i where i.batch_id = b.id and i.state = 'failed')
                 then 'completed_with_errors' else 'completed' end
       where id = $1 and state = 'running' and planned
         and not exists (select from sync_batch_streams s where s.batch_id = b.id and not s.done)
         and not exists (select from sync_items i where i.batch_id = b.id and i.state = 'pending')
         and not exists (select from raw_events r where r.last_batch_id = b.id and r.normalized_version is null)
       returning id, integration_id "integrationId", source, kind, state,
         (select count(*)::int from sync_items i where i.batch_id = b.id) as items`,
      [batchId],
    );
    return finished ?? null;
  }
}
