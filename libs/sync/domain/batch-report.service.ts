import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { SyncBatchRepository } from '../data/sync-batch.repository.js';
import { type ReportedItem, SyncItemRepository } from '../data/sync-item.repository.js';
import { LedgerService } from './ledger.service.js';
import { REPORT_FORMATS, type ReportFormat } from './report-lines.js';

/** Rows that are read and written at a time. */
const PAGE = 1_000;

/** The proof of a batch as a file: the totals, and what became of each item. */
@Injectable()
export class BatchReportService {
  constructor(
    private readonly database: Database,
    private readonly batches: SyncBatchRepository,
    private readonly items: SyncItemRepository,
    private readonly ledger: LedgerService,
  ) {}

  /**
   * Opens a report; its text is made as it is read, a page of rows in memory. Of a batch that is under way, items that are
   * decided while it is read may differ from the totals.
   * @returns null when the user has no such batch
   */
  async open(userId: string, batchId: string, format: ReportFormat): Promise<AsyncGenerator<string> | null> {
    const found = await this.database.forUser(userId, async (scope) => {
      const batch = await this.batches.find(scope, batchId);
      return batch && { batch, ledger: await this.ledger.report(scope, batchId) };
    });
    if (!found) return null;
    const lines = REPORT_FORMATS[format];
    const pages = this.pages(userId, batchId);
    return (async function* () {
      yield lines.head(found.batch, found.ledger);
      let first = true;
      for await (const page of pages) {
        yield page.map((item, index) => lines.item(item, first && index === 0)).join('');
        first = false;
      }
      yield lines.foot();
    })();
  }

  /** Each page in a short transaction of its own, however slowly it is downloaded. */
  private async *pages(userId: string, batchId: string): AsyncGenerator<ReportedItem[]> {
    for (let after = ''; ;) {
      const page = await this.database.forUser(userId, (scope) => this.items.reportPage(scope, batchId, after, PAGE));
      const last = page.at(-1);
      if (!last) return;
      yield page;
      if (page.length < PAGE) return;
      after = last.sourceId;
    }
  }
}
