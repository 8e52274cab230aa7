import { Module } from '@nestjs/common';
import { DueSeriesSweep } from './jobs/due-series.sweep.js';
import { NormalizeEmailProcessor } from './jobs/normalize-email.processor.js';
import { NormalizeEventProcessor } from './jobs/normalize-event.processor.js';
import { PendingEventsSweep } from './jobs/pending-events.sweep.js';
import { StoredEventsSubscriber } from './jobs/stored-events.subscriber.js';
import { NormalizationModule } from './normalization.module.js';

/** The lane that normalizes, for processes that work in the background. */
@Module({
  imports: [NormalizationModule],
  providers: [
    NormalizeEmailProcessor,
    NormalizeEventProcessor,
    StoredEventsSubscriber,
    PendingEventsSweep,
    DueSeriesSweep,
  ],
})
export class NormalizationWorkerModule {}
