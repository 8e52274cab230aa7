import { Module } from '@nestjs/common';
import { InsightsModule } from './insights.module.js';
import { DueInsightsSweep } from './jobs/insights/due-insights.sweep.js';
import { InsightProcessor } from './jobs/insights/insight.processor.js';
import { InsightSubscriber } from './jobs/insights/insight.subscriber.js';

/** Insights in the background. */
@Module({ imports: [InsightsModule], providers: [InsightProcessor, InsightSubscriber, DueInsightsSweep] })
export class InsightsWorkerModule {}
