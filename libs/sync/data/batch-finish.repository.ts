import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { BatchKind, BatchState } from './batch.types.js';

export interface FinishedBatch {
  readonly id: string;
  readonly integrationId: string;
  readonly source: string;
  readonly kind: BatchKind;
  readonly state: BatchState;
  readonly items: number;
  /** What it has stored, and what of the rest could not be read. */
  readonly stored: number;
  readonly failed: number;
}

/** What a batch found that was not here, was otherwise, or is gone, against the images that it has saved. */
const GAP = `b.gap_report || jsonb_build_object(
  'added', (select count(*) from raw_events r where r.user_id = b.user_id and r.integration_id = b.integration_id
      and r.batch_id = b.id and r.deleted_at is null)
    + (select count(*) from raw_event_versions v join raw_events r on r.id = v.raw_event_id
      where v.batch_id = b.id and v.deleted_at is not null and r.deleted_at is null),
  'changed', (select count(*) from raw_event_versions v join raw_events r on r.id = v.raw_event_id
      where v.batch_id = b.id and v.deleted_at is null and r.deleted_at is null),
  'deleted', (select count(*) from raw_event_versions v join raw_events r on r.id = v.raw_event_id
      where v.batch_id = b.id and v.deleted_at is null and r.deleted_at is not null))`;

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
         gap_report = case when b.gap_report is not null then ${GAP} end,
         state = case when exists (select from sync_items i where i.batch_id = b.id and i.state = 'failed')
                 then 'completed_with_errors' else 'completed' end
       where id = $1 and state = 'running' and planned
         and not exists (select from sync_batch_streams s where s.batch_id = b.id and not s.done)
         and not exists (select from sync_items i where i.batch_id = b.id and i.state = 'pending')
         and not exists (select from raw_events r where r.last_batch_id = b.id and r.normalized_version is null)
       returning id, integration_id "integrationId", source, kind, state,
         (select count(*)::int from sync_items i where i.batch_id = b.id) as items,
         (select count(*)::int from sync_items i where i.batch_id = b.id and i.state = 'stored') as stored,
         (select count(*)::int from sync_items i where i.batch_id = b.id and i.state = 'failed') as failed`,
      [batchId],
    );
    return finished ?? null;
  }

  /** Whether the account was said to have news after this look had begun. */
  async isLookWanted(scope: UserScope, batchId: string): Promise<boolean> {
    const wanted = await scope.query(
      `select from sync_batches b join integrations i on i.id = b.integration_id
       where b.id = $1 and i.look_wanted_at > b.started_at`,
      [batchId],
    );
    return wanted.length > 0;
  }
}
