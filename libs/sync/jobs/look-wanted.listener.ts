import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { lookWanted } from '../../integrations/index.js';
import { EventBus } from '../../platform/events/index.js';
import { WatchUpkeepService } from '../domain/watch-upkeep.service.js';

/** Looks at an account as soon as a push tells of a change; the sweeper finds the mark when an event was lost. */
@Injectable()
export class LookWantedListener implements OnModuleInit, OnModuleDestroy {
  private stop: () => void = () => undefined;

  constructor(
    private readonly events: EventBus,
    private readonly upkeep: WatchUpkeepService,
  ) {}

  onModuleInit(): void {
    this.stop = this.events.subscribe(lookWanted, ({ userId, integrationId }) =>
      this.upkeep.lookAt(userId, integrationId),
    );
  }

  onModuleDestroy(): void {
    this.stop();
  }
}
