import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/database/index.js';
import { LedgerRepository, type Pace } from '../data/ledger.repository.js';
import type { SyncItemEntity } from '../data/sync-item.entity.js';
import { SyncItemRepository } from '../data/sync-item.repository.js';
import { type LedgerReport, ledgerReport } from './ledger-report.js';

const NOTHING = { listed: 0, unnormalized: 0, listing: false };

/** Gives the proof that nothing was missed. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly items: SyncItemRepository,
  ) {}

  /** Of one batch; of none that the scope may see, an empty one. */
  async report(scope: Scope, batchId: string): Promise<LedgerReport> {
    const reports = await this.reports(scope, [batchId]);
    return reports.get(batchId) ?? this.empty();
  }

  empty(): LedgerReport {
    return ledgerReport([], NOTHING);
  }

  /** Of several batches, in two statements; by batch id. */
  async reports(scope: Scope, batchIds: readonly string[]): Promise<Map<string, LedgerReport>> {
    const [counts, listed] = await Promise.all([
      this.ledger.countItems(scope, batchIds),
      this.ledger.countListed(scope, batchIds),
    ]);
    return new Map(
      listed.map((entry) => [
        entry.batchId,
        ledgerReport(
          counts.filter(({ batchId }) => batchId === entry.batchId),
          entry,
        ),
      ]),
    );
  }

  /** How fast batches have gone in the last minute, by batch id; those that did nothing are left out. */
  async paces(scope: Scope, batchIds: readonly string[]): Promise<Map<string, Pace>> {
    return new Map((await this.ledger.pace(scope, batchIds)).map((pace) => [pace.batchId, pace]));
  }

  /** Of all batches of an integration together. */
  async reportIntegration(scope: Scope, integrationId: string): Promise<LedgerReport> {
    const batchIds = await this.ledger.batchesOf(scope, integrationId);
    const counts = await this.ledger.countItems(scope, batchIds);
    const listed = await this.ledger.countListed(scope, batchIds);
    return ledgerReport(counts, {
      listed: listed.reduce((sum, entry) => sum + entry.listed, 0),
      unnormalized: listed.reduce((sum, entry) => sum + entry.unnormalized, 0),
      listing: listed.some(({ listing }) => listing),
    });
  }

  /** What failed, each with its error. */
  failedItems(scope: Scope, batchId: string, limit: number): Promise<SyncItemEntity[]> {
    return this.items.listFailed(scope, batchId, limit);
  }
}
