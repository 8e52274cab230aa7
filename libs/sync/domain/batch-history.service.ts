import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/database/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import type { SyncItemEntity } from '../data/sync-item.entity.js';
import type { LedgerReport } from './ledger-report.js';
import { LedgerService } from './ledger.service.js';

export interface BatchRecord {
  batch: SyncBatchEntity;
  report: LedgerReport;
  failed: SyncItemEntity[];
}

const MOST_FAILURES = 10_000;

/** What was imported, batch by batch, each with its proof and with what failed. */
@Injectable()
export class BatchHistoryService {
  constructor(
    private readonly batches: SyncBatchRepository,
    private readonly ledger: LedgerService,
  ) {}

  /** @param limit at most that many batches, the newest first */
  async list(scope: Scope, limit: number): Promise<BatchRecord[]> {
    const batches = await this.batches.page(scope, { first: limit, after: null, integrationId: null });
    const reports = await this.ledger.reports(
      scope,
      batches.map(({ id }) => id),
    );
    const records: BatchRecord[] = [];
    for (const batch of batches.slice(0, limit)) {
      const report = reports.get(batch.id) ?? this.ledger.empty();
      const failed = report.failedTotal > 0 ? await this.ledger.failedItems(scope, batch.id, MOST_FAILURES) : [];
      records.push({ batch, report, failed });
    }
    return records;
  }

  /** Null when there is none with this id, or it is someone else's. */
  async find(scope: Scope, batchId: string): Promise<BatchRecord | null> {
    const batch = await this.batches.find(scope, batchId);
    return (
      batch && {
        batch,
        report: await this.ledger.report(scope, batchId),
        failed: await this.ledger.failedItems(scope, batchId, MOST_FAILURES),
      }
    );
  }
}
