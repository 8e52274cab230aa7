import { Global, Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { Sightings } from './sightings.js';

@Global()
@Module({ controllers: [MetricsController], providers: [Metrics, Sightings], exports: [Metrics, Sightings] })
export class TelemetryModule {}
