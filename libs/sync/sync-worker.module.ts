import { Module } from '@nestjs/common';
import { DisconnectProcessor } from './jobs/disconnect.processor.js';
import { DueIntegrationsSweep } from './jobs/due-integrations.sweep.js';
import { DueWatchesSweep } from './jobs/due-watches.sweep.js';
import { ExpiredPreviewsSweep } from './jobs/expired-previews.sweep.js';
import { FinishListener } from './jobs/finish-listener.js';
import { LookWantedListener } from './jobs/look-wanted.listener.js';
import { OpenBatchesSweep } from './jobs/open-batches.sweep.js';
import { OpenDisconnectionsSweep } from './jobs/open-disconnections.sweep.js';
import { UndoingBatchesSweep } from './jobs/undoing-batches.sweep.js';
import { SyncProcessor } from './jobs/sync.processor.js';
import { SyncMetrics } from './jobs/sync-metrics.js';
import { SyncModule } from './sync.module.js';

/** Runs slices, finishes batches, and asks every minute what is left to do. */
@Module({
  imports: [SyncModule],
  providers: [
    SyncProcessor,
    DisconnectProcessor,
    OpenDisconnectionsSweep,
    FinishListener,
    LookWantedListener,
    OpenBatchesSweep,
    UndoingBatchesSweep,
    DueIntegrationsSweep,
    DueWatchesSweep,
    ExpiredPreviewsSweep,
    SyncMetrics,
  ],
})
export class SyncWorkerModule {}
