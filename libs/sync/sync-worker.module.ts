import { Module } from '@nestjs/common';
import { DueIntegrationsSweep } from './jobs/due-integrations.sweep.js';
import { ExpiredPreviewsSweep } from './jobs/expired-previews.sweep.js';
import { FinishListener } from './jobs/finish-listener.js';
import { GoogleCalendarSyncProcessor } from './jobs/google-calendar-sync.processor.js';
import { GoogleGmailSyncProcessor } from './jobs/google-gmail-sync.processor.js';
import { OpenBatchesSweep } from './jobs/open-batches.sweep.js';
import { SyncModule } from './sync.module.js';

/** Runs slices, finishes batches, and asks every minute what is left to do. */
@Module({
  imports: [SyncModule],
  providers: [
    GoogleGmailSyncProcessor,
    GoogleCalendarSyncProcessor,
    FinishListener,
    OpenBatchesSweep,
    DueIntegrationsSweep,
    ExpiredPreviewsSweep,
  ],
})
export class SyncWorkerModule {}
