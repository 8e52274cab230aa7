import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../../platform/telemetry/index.js';
import { UpkeepService } from '../domain/upkeep.service.js';

/** Shows how far behind the connected accounts are; asked at each scrape, in workers. */
@Injectable()
export class SyncMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly upkeep: UpkeepService,
  ) {}

  onModuleInit(): void {
    const lag = this.metrics.gauge(
      'omnicrm_sync_lag_seconds',
      'Since when the connected account that was not read for longest was last read to its end.',
    );
    this.metrics.onScrape(async () => lag.set({}, await this.upkeep.lagSeconds()));
  }
}
