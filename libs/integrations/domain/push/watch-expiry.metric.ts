import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Metrics } from '../../../platform/telemetry/index.js';
import { PushInboxRepository } from '../../data/push-inbox.repository.js';

/** Shows how soon the first watch of each source ends; below zero, pushes of some account have stopped. */
@Injectable()
export class WatchExpiryMetric implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
    private readonly inbox: PushInboxRepository,
  ) {}

  onModuleInit(): void {
    const expiry = this.metrics.gauge(
      'omnicrm_watch_expiry_seconds',
      'Until the first watch of a source ends; negative once one has ended unrenewed.',
      ['source'],
    );
    this.metrics.onScrape(async () => {
      const rows = await this.database.asSystem('show when watches end', (scope) => this.inbox.expiries(scope));
      expiry.reset();
      for (const { source, seconds } of rows) expiry.set({ source }, seconds);
    });
  }
}
