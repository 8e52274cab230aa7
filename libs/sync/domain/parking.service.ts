import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';
import { ParkedBatchRepository } from '../data/parked-batch.repository.js';
import { SyncHints } from './sync-hints.js';

/** Stops and continues all that is open for a user, in the transaction that takes or gives the right to it. */
@Injectable()
export class ParkingService {
  constructor(
    private readonly batches: ParkedBatchRepository,
    private readonly hints: SyncHints,
  ) {}

  /** The next write of whoever works on one of them is refused, and what it had in hand is pending again. @returns how many */
  async park(scope: SystemScope, userId: string): Promise<number> {
    const parked = await this.batches.park(scope, userId);
    scope.afterCommit(() => parked.forEach((batch) => this.hints.changed(batch)));
    return parked.length;
  }

  /** They go on at once. @returns how many */
  async unpark(scope: SystemScope, userId: string): Promise<number> {
    const parked = await this.batches.unpark(scope, userId);
    scope.afterCommit(async () => {
      for (const batch of parked) {
        this.hints.changed(batch);
        await this.hints.work(batch);
      }
    });
    return parked.length;
  }
}
