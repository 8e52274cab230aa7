import { Module } from '@nestjs/common';
import { CalendarFileSyncProcessor } from './jobs/calendar-file-sync.processor.js';
import { DueIntegrationsSweep } from './jobs/due-integrations.sweep.js';
import { DueWatchesSweep } from './jobs/due-watches.sweep.js';
import { ExpiredPreviewsSweep } from './jobs/expired-previews.sweep.js';
import { FinishListener } from './jobs/finish-listener.js';
import { GoogleCalendarSyncProcessor } from './jobs/google-calendar-sync.processor.js';
import { GoogleGmailSyncProcessor } from './jobs/google-gmail-sync.processor.js';
import { LookWantedListener } from './jobs/look-wanted.listener.js';
import { MailFileSyncProcessor } from './jobs/mail-file-sync.processor.js';
import { OpenBatchesSweep } from './jobs/open-batches.sweep.js';
import { UndoingBatchesSweep } from './jobs/undoing-batches.sweep.js';
import { SyncMetrics } from './jobs/sync-metrics.js';
import { SyncModule } from './sync.module.js';

/** Runs slices, finishes batches, and asks every minute what is left to do. */
@Module({
  imports: [SyncModule],
  providers: [
    GoogleGmailSyncProcessor,
    GoogleCalendarSyncProcessor,
    MailFileSyncProcessor,
    CalendarFileSyncProcessor,
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
