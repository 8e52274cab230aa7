import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../../platform/events/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { rawEventsStored } from '../../sync/index.js';
import { JOBS_BY_SOURCE } from './normalize.jobs.js';

/** Hears that raw events were stored, and hints at the job that normalizes them. */
@Injectable()
export class StoredEventsSubscriber implements OnModuleInit, OnModuleDestroy {
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly events: EventBus,
    private readonly queue: JobQueue,
  ) {}

  onModuleInit(): void {
    this.unsubscribe = this.events.subscribe(rawEventsStored, async ({ userId, source, long }) => {
      const job = JOBS_BY_SOURCE.get(source);
      if (job) await this.queue.hint(job, { userId, long }, { last: long });
    });
  }

  onModuleDestroy(): void {
    this.unsubscribe();
  }
}
