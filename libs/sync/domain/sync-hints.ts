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

  /** Never inside a scope. */
  async work({ userId, batchId, source }: Omit<HintedBatch, 'integrationId'>, delayMs = 0): Promise<void> {
    await this.queue.hint(syncJobOf(source), { userId, batchId }, { delayMs });
  }

  changed({ userId, integrationId, batchId }: Omit<HintedBatch, 'source'>): void {
    this.events.publish(batchChanged, { userId, integrationId, batchId });
  }
}
