import { Injectable } from '@nestjs/common';
import { FileAccounts, SampleFiles } from '../../integrations/index.js';
import { Database } from '../../platform/database/index.js';
import { SampleBatchRepository } from '../data/sample-batch.repository.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { ApproveService } from './approve.service.js';
import { PreviewService } from './preview.service.js';
import { syncErrors } from './sync-errors.js';
import { UndoService } from './undo.service.js';

/** Sample data in one click, and out again: imported and undone in the way of everything else. */
@Injectable()
export class SampleDataService {
  constructor(
    private readonly database: Database,
    private readonly samples: SampleFiles,
    private readonly accounts: FileAccounts,
    private readonly repository: SampleBatchRepository,
    private readonly previews: PreviewService,
    private readonly approvals: ApproveService,
    private readonly undoing: UndoService,
  ) {}

  /** The batches that brought sample data which is here still, or on its way. */
  batches(userId: string): Promise<SyncBatchEntity[]> {
    return this.database.forUser(userId, (scope) => this.repository.list(scope));
  }

  /**
   * Imports the sample, unless it is here.
   * @returns its batches
   * @throws DomainError SAMPLE_MISSING, or one of the codes of previews and approvals
   */
  async bring(userId: string): Promise<SyncBatchEntity[]> {
    const here = await this.batches(userId);
    if (here.length > 0) return here;
    const file = await this.samples.stage(userId);
    if (file?.state !== 'ready') throw syncErrors.sampleMissing();
    for (const { id } of await this.accounts.of(userId, file)) {
      const preview = await this.previews.create(userId, id, null, { importId: file.id });
      await this.database.forUser(userId, (scope) => this.approvals.approve(scope, preview.id, preview.hash));
    }
    return this.batches(userId);
  }

  /** Takes the sample back. @returns the batches that were undone */
  async remove(userId: string): Promise<SyncBatchEntity[]> {
    const undone: SyncBatchEntity[] = [];
    for (const { id } of await this.batches(userId)) undone.push(await this.undoing.undo(userId, id));
    return undone;
  }
}
