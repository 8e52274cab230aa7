import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { activitiesChanged } from '../../../activities/index.js';
import { contactsChanged } from '../../../contacts/index.js';
import { EventBus } from '../../../platform/events/index.js';
import { JobQueue } from '../../../platform/queue/index.js';
import { rawEventsNormalized } from '../../../sync/index.js';
import { embedJob } from './embed.job.js';

/** A short import is done before it begins; a long one is interrupted by the sweep, so that its latest can be found. */
const QUIET_MS = 2_000;

/** Hears that something to be found has changed, and hints at the job that makes it findable. */
@Injectable()
export class ChangesSubscriber implements OnModuleInit, OnModuleDestroy {
  private ends: (() => void)[] = [];

  constructor(
    private readonly events: EventBus,
    private readonly queue: JobQueue,
  ) {}

  onModuleInit(): void {
    const hint = ({ userId }: { userId: string }) =>
      this.queue.hint(embedJob, { userId }, { delayMs: QUIET_MS, last: true });
    this.ends = [
      this.events.subscribe(rawEventsNormalized, hint),
      this.events.subscribe(contactsChanged, hint),
      this.events.subscribe(activitiesChanged, hint),
    ];
  }

  onModuleDestroy(): void {
    for (const end of this.ends) end();
  }
}
