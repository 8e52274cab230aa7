import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/database/index.js';
import { type DayCounts, type DayPage, SyncDayRepository } from '../data/sync-day.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';

export interface SyncDay extends Omit<DayCounts, 'batchIds'> {
  /** Those that found something, newest first. */
  batches: SyncBatchEntity[];
}

/** Looks for changes are many and small, so they are shown by day. */
@Injectable()
export class SyncDaysService {
  constructor(private readonly days: SyncDayRepository) {}

  /** Newest first; two statements. */
  async list(scope: Scope, page: DayPage): Promise<SyncDay[]> {
    const days = await this.days.list(scope, page);
    const rows = await this.days.batches(
      scope,
      days.flatMap(({ batchIds }) => batchIds),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return days.map(({ batchIds, ...day }) => ({ ...day, batches: batchIds.flatMap((id) => byId.get(id) ?? []) }));
  }
}
