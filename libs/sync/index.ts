export { syncEntities } from './data/entities.js';
export { takeTurnAlone } from './data/user-turn.js';
export {
  ERASED_PERSON,
  type NormalizedRevision,
  type QuarantinedEvent,
  type RawEventRow,
  RawEventStore,
} from './data/raw-event.store.js';
export { COMMIT_POINTS, type CommitPoint } from './domain/commit-points.js';
export { BatchControlService } from './domain/batch-control.service.js';
export { ApproveService } from './domain/approve.service.js';
export { BatchHistoryService, type BatchRecord } from './domain/batch-history.service.js';
export { DisconnectService } from './domain/disconnect/disconnect.service.js';
export { DisconnectWorker } from './domain/disconnect/disconnect-worker.service.js';
export { FinishService } from './domain/finish.service.js';
export { IncrementalService } from './domain/incremental.service.js';
export type { LedgerReason, LedgerReport } from './domain/ledger-report.js';
export { LedgerService } from './domain/ledger.service.js';
export { ParkingService } from './domain/parking.service.js';
export { PreferencesService } from './domain/preferences.service.js';
export type { SyncPreferences } from './data/preferences.types.js';
export type { PreviewResult } from './data/preview.types.js';
export { PreviewService } from './domain/preview.service.js';
export { RedoService } from './domain/redo.service.js';
export type { UndoOutlook } from './domain/undo-report.js';
export { UndoService } from './domain/undo.service.js';
export { RemovalService } from './domain/removal.service.js';
export { SliceService } from './domain/slice.service.js';
export { SyncApiModule } from './sync-api.module.js';
export { syncConfig } from './sync.config.js';
export { batchChanged, rawEventsNormalized, rawEventsStored } from './sync.events.js';
export { SyncModule } from './sync.module.js';
export { SyncWorkerModule } from './sync-worker.module.js';
