import { Module } from '@nestjs/common';
import { DueSeriesSweep } from './jobs/due-series.sweep.js';
import { NormalizeEmailProcessor } from './jobs/normalize-email.processor.js';
import { NormalizeEventProcessor } from './jobs/normalize-event.processor.js';
import { NormalizeFileEmailProcessor } from './jobs/normalize-file-email.processor.js';
import { NormalizeFileEventProcessor } from './jobs/normalize-file-event.processor.js';
import { PendingEventsSweep } from './jobs/pending-events.sweep.js';
import { StoredEventsSubscriber } from './jobs/stored-events.subscriber.js';
import { NormalizationModule } from './normalization.module.js';

/** The lane that normalizes, for processes that work in the background. */
@Module({
  imports: [NormalizationModule],
  providers: [
    NormalizeEmailProcessor,
    NormalizeEventProcessor,
    NormalizeFileEmailProcessor,
    NormalizeFileEventProcessor,
    StoredEventsSubscriber,
    PendingEventsSweep,
    DueSeriesSweep,
  ],
})
export class NormalizationWorkerModule {}
