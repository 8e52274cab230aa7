import { Module } from '@nestjs/common';
import { DueSeriesSweep } from './jobs/due-series.sweep.js';
import { NormalizeProcessor } from './jobs/normalize.processor.js';
import { PendingEventsSweep } from './jobs/pending-events.sweep.js';
import { StoredEventsSubscriber } from './jobs/stored-events.subscriber.js';
import { NormalizationModule } from './normalization.module.js';

/** The lane that normalizes, for processes that work in the background. */
@Module({
  imports: [NormalizationModule],
  providers: [NormalizeProcessor, StoredEventsSubscriber, PendingEventsSweep, DueSeriesSweep],
})
export class NormalizationWorkerModule {}
