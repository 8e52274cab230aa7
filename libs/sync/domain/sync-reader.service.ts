import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/database/index.js';
import type { SyncBatchEntity } from '../data/sync-batch.entity.js';
import { type BatchPage, SyncBatchRepository } from '../data/sync-batch.repository.js';
import type { SyncPreviewEntity } from '../data/sync-preview.entity.js';
import { SyncPreviewRepository } from '../data/sync-preview.repository.js';

/** Reads previews and batches of the scope's user. */
@Injectable()
export class SyncReader {
  constructor(
    private readonly previews: SyncPreviewRepository,
    private readonly batches: SyncBatchRepository,
  ) {}

  /** Null when there is none with this id, it is gone, or it is someone else's. */
  preview(scope: Scope, id: string): Promise<SyncPreviewEntity | null> {
    return this.previews.find(scope, id);
  }

  /** Null when there is none with this id, or it is someone else's. */
  batch(scope: Scope, id: string): Promise<SyncBatchEntity | null> {
    return this.batches.find(scope, id);
  }

  /** Newest first; one more than asked for, when there is more. */
  page(scope: Scope, page: BatchPage): Promise<SyncBatchEntity[]> {
    return this.batches.page(scope, page);
  }

  /** Open batches of several integrations: of each the import first, then the look for changes. */
  openOf(scope: Scope, integrationIds: readonly string[]): Promise<SyncBatchEntity[]> {
    return this.batches.openOf(scope, integrationIds);
  }

  /** Of each integration that has a batch the open import, else the newest. */
  latestOf(scope: Scope, integrationIds: readonly string[]): Promise<SyncBatchEntity[]> {
    return this.batches.latestOf(scope, integrationIds);
  }
}
