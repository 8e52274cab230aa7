import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IntegrationsModule } from '../integrations/index.js';
import { BatchFinishRepository } from './data/batch-finish.repository.js';
import { BatchLeaseRepository } from './data/batch-lease.repository.js';
import { BatchStreamRepository } from './data/batch-stream.repository.js';
import { LedgerRepository } from './data/ledger.repository.js';
import { RawEventRepository } from './data/raw-event.repository.js';
import { RawEventStore } from './data/raw-event.store.js';
import { SweepRepository } from './data/sweep.repository.js';
import { SyncBatchRepository } from './data/sync-batch.repository.js';
import { SyncItemRepository } from './data/sync-item.repository.js';
import { SyncPreviewRepository } from './data/sync-preview.repository.js';
import { ApproveService } from './domain/approve.service.js';
import { BatchHistoryService } from './domain/batch-history.service.js';
import { ChunkStore } from './domain/chunk-store.js';
import { Fetcher } from './domain/fetcher.js';
import { FinishService } from './domain/finish.service.js';
import { HandBackService } from './domain/hand-back.service.js';
import { IncrementalService } from './domain/incremental.service.js';
import { LedgerService } from './domain/ledger.service.js';
import { Lister } from './domain/lister.js';
import { PreviewService } from './domain/preview.service.js';
import { SettlementService } from './domain/settlement.service.js';
import { SliceLoop } from './domain/slice-loop.js';
import { SliceService } from './domain/slice.service.js';
import { StreamPlanner } from './domain/stream-planner.js';
import { SyncHints } from './domain/sync-hints.js';
import { SyncReader } from './domain/sync-reader.service.js';
import { UpkeepService } from './domain/upkeep.service.js';

const repositories = [
  BatchFinishRepository,
  BatchLeaseRepository,
  BatchStreamRepository,
  LedgerRepository,
  RawEventRepository,
  SweepRepository,
  SyncBatchRepository,
  SyncItemRepository,
  SyncPreviewRepository,
];

const slice = [SliceLoop, StreamPlanner, Lister, Fetcher, ChunkStore, HandBackService, SettlementService, SyncHints];

const services = [
  PreviewService,
  ApproveService,
  IncrementalService,
  LedgerService,
  BatchHistoryService,
  FinishService,
  SyncReader,
  UpkeepService,
  RawEventStore,
  SliceService,
];

/** Preview, approval, batches and their ledger, for every process. */
@Module({
  imports: [AuditModule, IntegrationsModule],
  providers: [...repositories, ...slice, ...services],
  exports: services,
})
export class SyncModule {}
