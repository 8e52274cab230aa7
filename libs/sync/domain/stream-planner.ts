import { Injectable } from '@nestjs/common';
import { Database, type UserScope } from '../../platform/database/index.js';
import { BatchLeaseRepository } from '../data/batch-lease.repository.js';
import { BatchStreamRepository } from '../data/batch-stream.repository.js';
import type { SyncBatchStreamEntity } from '../data/sync-batch-stream.entity.js';
import type { OpenSlice } from './slice.js';

/** Finds out which streams the account has, once a batch. */
@Injectable()
export class StreamPlanner {
  constructor(
    private readonly database: Database,
    private readonly leases: BatchLeaseRepository,
    private readonly streams: BatchStreamRepository,
  ) {}

  /** @returns the batch's streams; one that the integration has read before is followed from its cursor */
  async plan({ userId, batch, held, account, connector, wanted }: OpenSlice): Promise<SyncBatchStreamEntity[]> {
    const found = await connector.streams(account, wanted);
    const work = async (scope: UserScope) => {
      await this.leases.renew(scope, held);
      await this.streams.plan(scope, batch, batch.kind, found);
      await this.leases.markPlanned(scope, held);
      return this.streams.list(scope, batch.id);
    };
    return this.database.forUser(userId, work, 'sync.plan');
  }
}
