import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../../platform/events/index.js';
import { FinishService } from '../domain/finish.service.js';
import { rawEventsNormalized } from '../sync.events.js';

/** Completes batches as soon as the last of what they stored is normalized; the sweeper does it when an event was lost. */
@Injectable()
export class FinishListener implements OnModuleInit, OnModuleDestroy {
  private stop: () => void = () => undefined;

  constructor(
    private readonly events: EventBus,
    private readonly finish: FinishService,
  ) {}

  onModuleInit(): void {
    this.stop = this.events.subscribe(rawEventsNormalized, ({ userId }) => this.finish.finishAllOf(userId));
  }

  onModuleDestroy(): void {
    this.stop();
  }
}
