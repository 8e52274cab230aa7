import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IntegrationsModule } from '../integrations/index.js';
import { ContactsModule } from '../contacts/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { AccountErasureRepository } from './data/account-erasure.repository.js';
import { BatchControlRepository } from './data/batch-control.repository.js';
import { BatchFinishRepository } from './data/batch-finish.repository.js';
import { BatchLeaseRepository } from './data/batch-lease.repository.js';
import { BatchStreamRepository } from './data/batch-stream.repository.js';
import { CoveredRepository } from './data/covered.repository.js';
import { KnownItemsRepository } from './data/known-items.repository.js';
import { LedgerRepository } from './data/ledger.repository.js';
import { LookScheduleRepository } from './data/look-schedule.repository.js';
import { ParkedBatchRepository } from './data/parked-batch.repository.js';
import { RawEventRepository } from './data/raw-event.repository.js';
import { RawEventStore } from './data/raw-event.store.js';
import { RedoRepository } from './data/redo.repository.js';
import { RemovalRepository } from './data/removal.repository.js';
import { SampleBatchRepository } from './data/sample-batch.repository.js';
import { SweepRepository } from './data/sweep.repository.js';
import { SyncBatchRepository } from './data/sync-batch.repository.js';
import { SyncDayRepository } from './data/sync-day.repository.js';
import { SyncItemRepository } from './data/sync-item.repository.js';
import { SyncPreferencesRepository } from './data/sync-preferences.repository.js';
import { SyncPreviewRepository } from './data/sync-preview.repository.js';
import { UndoRepository } from './data/undo.repository.js';
import { ApproveService } from './domain/approve.service.js';
import { BatchControlService } from './domain/batch-control.service.js';
import { BatchHistoryService } from './domain/batch-history.service.js';
import { BatchReportService } from './domain/batch-report.service.js';
import { ChunkStore } from './domain/chunk-store.js';
import { DedupeService } from './domain/dedupe.service.js';
import { AccountTakeBack } from './domain/disconnect/account-take-back.service.js';
import { DisconnectEnd } from './domain/disconnect/disconnect-end.service.js';
import { DisconnectWorker } from './domain/disconnect/disconnect-worker.service.js';
import { DisconnectService } from './domain/disconnect/disconnect.service.js';
import { OpenBatches } from './domain/disconnect/open-batches.js';
import { Fetcher } from './domain/fetcher.js';
import { FinishService } from './domain/finish.service.js';
import { HandBackService } from './domain/hand-back.service.js';
import { IncrementalService } from './domain/incremental.service.js';
import { LedgerService } from './domain/ledger.service.js';
import { ItemCounts } from './domain/item-counts.js';
import { Lister } from './domain/lister.js';
import { CoveredService } from './domain/covered.service.js';
import { ParkingService } from './domain/parking.service.js';
import { PreferencesService } from './domain/preferences.service.js';
import { PreviewService } from './domain/preview.service.js';
import { RedoService } from './domain/redo.service.js';
import { RemovalService } from './domain/removal.service.js';
import { RequiredFile } from './domain/required-file.service.js';
import { RestartService } from './domain/restart.service.js';
import { SampleDataService } from './domain/sample-data.service.js';
import { ScheduleService } from './domain/schedule.service.js';
import { SettlementService } from './domain/settlement.service.js';
import { SliceLoop } from './domain/slice-loop.js';
import { SliceService } from './domain/slice.service.js';
import { StreamPlanner } from './domain/stream-planner.js';
import { SyncDaysService } from './domain/sync-days.service.js';
import { SyncHints } from './domain/sync-hints.js';
import { SyncNotices } from './domain/sync-notices.js';
import { SyncReader } from './domain/sync-reader.service.js';
import { UndoFinishService } from './domain/undo-finish.service.js';
import { UndoLock } from './domain/undo-lock.js';
import { UndoService } from './domain/undo.service.js';
import { UpkeepService } from './domain/upkeep.service.js';
import { WatchUpkeepService } from './domain/watch-upkeep.service.js';

const repositories = [
  AccountErasureRepository,
  BatchControlRepository,
  BatchFinishRepository,
  BatchLeaseRepository,
  BatchStreamRepository,
  CoveredRepository,
  KnownItemsRepository,
  LedgerRepository,
  LookScheduleRepository,
  ParkedBatchRepository,
  RawEventRepository,
  RemovalRepository,
  SampleBatchRepository,
  SweepRepository,
  SyncBatchRepository,
  SyncDayRepository,
  SyncItemRepository,
  SyncPreferencesRepository,
  SyncPreviewRepository,
  UndoRepository,
  RedoRepository,
];

const slice = [
  SliceLoop,
  StreamPlanner,
  Lister,
  DedupeService,
  RequiredFile,
  Fetcher,
  ChunkStore,
  HandBackService,
  SettlementService,
  RestartService,
  SyncNotices,
  ItemCounts,
  SyncHints,
  UndoLock,
];

const disconnect = [OpenBatches, AccountTakeBack, DisconnectEnd];

const services = [
  DisconnectService,
  DisconnectWorker,
  SampleDataService,
  CoveredService,
  PreferencesService,
  RemovalService,
  PreviewService,
  ApproveService,
  IncrementalService,
  LedgerService,
  BatchHistoryService,
  BatchControlService,
  FinishService,
  ParkingService,
  UndoService,
  UndoFinishService,
  RedoService,
  SyncReader,
  SyncDaysService,
  BatchReportService,
  ScheduleService,
  UpkeepService,
  WatchUpkeepService,
  RawEventStore,
  SliceService,
];

/** Preview, approval, batches and their ledger, for every process. */
@Module({
  imports: [AuditModule, ContactsModule, IntegrationsModule, NotificationsModule],
  providers: [...repositories, ...slice, ...disconnect, ...services],
  exports: services,
})
export class SyncModule {}
