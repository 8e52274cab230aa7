import { Module } from '@nestjs/common';
import { AnomaliesModule } from './anomalies.module.js';
import { AnomaliesSweep } from './jobs/anomalies.sweep.js';

@Module({ imports: [AnomaliesModule], providers: [AnomaliesSweep] })
export class AnomaliesWorkerModule {}
