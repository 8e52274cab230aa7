import { Injectable } from '@nestjs/common';
import { Metrics } from '../../platform/telemetry/index.js';
import type { ItemOutcome } from '../data/batch.types.js';

/** Counts what became of items, by source and outcome, for the metrics. */
@Injectable()
export class ItemCounts {
  private readonly items;

  constructor(metrics: Metrics) {
    this.items = metrics.counter('omnicrm_sync_items_total', 'Items of providers by what became of them.', [
      'source',
      'outcome',
    ]);
  }

  /** Items that wait to be fetched, or fetched again, are not counted. */
  settled(source: string, outcomes: readonly ItemOutcome[]): void {
    const counts = new Map<string, number>();
    for (const { state } of outcomes) if (state !== 'pending') counts.set(state, (counts.get(state) ?? 0) + 1);
    for (const [outcome, count] of counts) this.items.inc({ source, outcome }, count);
  }
}
