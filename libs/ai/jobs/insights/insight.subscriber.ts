import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { contactsChanged } from '../../../contacts/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import { rawEventsNormalized } from '../../../sync/index.js';
import { insightJob } from './insight.job.js';

/** While more comes, insights wait: each hint puts them off again. */
const QUIET_MS = 3_000;

/** Hears that something happened with contacts, and hints at their insights. */
@Injectable()
export class InsightSubscriber implements OnModuleInit, OnModuleDestroy {
  private stops: (() => void)[] = [];

  constructor(
    private readonly events: EventBus,
    private readonly queue: JobQueue,
  ) {}

  onModuleInit(): void {
    const hint = ({ userId }: { userId: string }) =>
      this.queue.hint(insightJob, { userId }, { delayMs: QUIET_MS, last: true });
    this.stops = [this.events.subscribe(contactsChanged, hint), this.events.subscribe(rawEventsNormalized, hint)];
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }
}
