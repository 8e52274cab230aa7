import { Injectable } from '@nestjs/common';
import { Database, type UserScope } from '../../platform/database/index.js';
import { BatchLeaseRepository } from '../data/batch-lease.repository.js';
import { FinishService } from './finish.service.js';
import type { Slice, SliceEnd } from './slice.js';
import { SyncHints } from './sync-hints.js';

/** How long items rest that have failed for a passing cause. */
const PAUSE_MS = 2_000;

/** Gives a batch back at the end of a slice. */
@Injectable()
export class HandBackService {
  constructor(
    private readonly database: Database,
    private readonly leases: BatchLeaseRepository,
    private readonly finish: FinishService,
    private readonly hints: SyncHints,
  ) {}

  /** What is left goes to the end of the queue, so that mailboxes take turns. */
  async after({ userId, batch, held, long }: Slice, end: SliceEnd): Promise<void> {
    const delayMs = end === 'pause' ? PAUSE_MS : 0;
    const work = async (scope: UserScope) => {
      await this.leases.release(scope, held, delayMs);
      if (end === 'nothing-left') await this.finish.finishIn(scope, batch.id);
      else
        scope.afterCommit(() =>
          this.hints.work({ userId, batchId: batch.id, source: batch.source }, { delayMs, last: long }),
        );
    };
    await this.database.forUser(userId, work, 'sync.hand-back');
  }
}
