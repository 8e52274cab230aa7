import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';

export interface OpenBatch {
  readonly userId: string;
  readonly batchId: string;
  readonly source: string;
}

export interface DueIntegration {
  readonly userId: string;
  readonly integrationId: string;
}

/** What is left to do, asked across users. */
@Injectable()
export class SweepRepository {
  /** Open batches that nobody works on, that are due, and whose account is connected. */
  findIdle(scope: SystemScope): Promise<OpenBatch[]> {
    return scope.query<OpenBatch>(
      `select b.user_id "userId", b.id "batchId", b.source from sync_batches b
       join integrations i on i.id = b.integration_id and i.status = 'active'
       where b.state in ('queued', 'running') and (b.lease_until is null or b.lease_until < now())
         and (b.not_before is null or b.not_before <= now())
       order by b.created_at`,
    );
  }

  /**
   * Connected accounts with an import that went through, no open batch, and a last look that is older than it may be.
   * Each one's age limit is off by up to a tenth, so that accounts which were connected together do not march in step.
   */
  findDue(scope: SystemScope, minutes: number): Promise<DueIntegration[]> {
    return scope.query<DueIntegration>(
      `select i.user_id "userId", i.id "integrationId" from integrations i
       join lateral (
         select bool_or(b.kind = 'initial' and b.state in ('completed', 'completed_with_errors')) as approved,
           bool_or(b.state in ('queued', 'running', 'paused')) as open,
           max(coalesce(b.finished_at, b.created_at)) as looked_at
         from sync_batches b where b.integration_id = i.id
       ) seen on true
       where i.status = 'active' and seen.approved and not seen.open
         and seen.looked_at < now() - make_interval(secs => $1 * 60 * (0.9 + 0.2 * random()))`,
      [minutes],
    );
  }
}
