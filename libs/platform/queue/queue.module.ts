import { BullModule } from '@nestjs/bullmq';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { type ConfigOf, platformConfig } from '../config/index.js';
import { Courtesy } from './courtesy.js';
import { LANES } from './define-job.js';
import { HandlerRegistry } from './handler-registry.js';
import { JobGates } from './job-gate.js';
import { JobQueue } from './job-queue.js';
import { EnrichLane, JobRunner, NormalizeLane, SyncLane } from './lane-processors.js';
import { LaneLifecycle } from './lane-lifecycle.js';
import { BackedQueue, BackedWorker, queueOptions } from './queue-backend.js';
import { QueueMetrics } from './queue-metrics.js';
import { Sweeper } from './sweeper.js';
import { WorkerProgress } from './worker-progress.js';

BullModule.queueClass = BackedQueue;
BullModule.workerClass = BackedWorker;

/** Sends hints; every process has it. */
@Global()
@Module({
  imports: [
    BullModule.forRootAsync({
      inject: [platformConfig.token],
      useFactory: (config: ConfigOf<typeof platformConfig>) => queueOptions(config),
    }),
    BullModule.registerQueue(...LANES.map((name) => ({ name }))),
  ],
  providers: [JobQueue, Courtesy],
  exports: [JobQueue, Courtesy, BullModule],
})
export class QueueModule {}

/** Runs jobs and sweeps; only workers have it. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    HandlerRegistry,
    JobGates,
    JobRunner,
    LaneLifecycle,
    SyncLane,
    NormalizeLane,
    EnrichLane,
    QueueMetrics,
    Sweeper,
    WorkerProgress,
  ],
  exports: [WorkerProgress],
})
export class QueueWorkerModule {}
