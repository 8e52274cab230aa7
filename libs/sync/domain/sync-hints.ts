import { Injectable } from '@nestjs/common';
import { EventBus } from '../../platform/events/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { batchChanged } from '../sync.events.js';
import { syncJobOf } from './sync-jobs.js';

export interface HintedBatch {
  readonly userId: string;
  readonly integrationId: string;
  readonly batchId: string;
  readonly source: string;
}

/** What follows a commit: tells workers to look at a batch, and whoever watches that it has changed. */
@Injectable()
export class SyncHints {
  constructor(
    private readonly queue: JobQueue,
    private readonly events: EventBus,
  ) {}

  /** Never inside a scope. @param options.last after all others that wait */
  async work(
    { userId, batchId, source }: Omit<HintedBatch, 'integrationId'>,
    options: { delayMs?: number; last?: boolean } = {},
  ): Promise<void> {
    await this.queue.hint(syncJobOf(source), { userId, batchId }, options);
  }

  /** Whether other batches wait for their turn. */
  othersWait(): Promise<boolean> {
    return this.queue.anyWaiting('sync');
  }

  changed({ userId, integrationId, batchId }: Omit<HintedBatch, 'source'>): void {
    this.events.publish(batchChanged, { userId, integrationId, batchId });
  }
}
