import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type ConfigOf, InjectConfig, platformConfig } from '../config/index.js';
import { EnrichLane, JobRunner, NormalizeLane, SyncLane } from './lane-processors.js';

/** Opens the lanes as the configuration says, and closes them before anything that their jobs stand on. */
@Injectable()
export class LaneLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly sync: SyncLane,
    private readonly normalize: NormalizeLane,
    private readonly enrich: EnrichLane,
    private readonly runner: JobRunner,
    @InjectConfig(platformConfig) private readonly config: ConfigOf<typeof platformConfig>,
  ) {}

  /** A decorator cannot read the configuration, so each lane's concurrency is set here. */
  onApplicationBootstrap(): void {
    this.sync.worker.concurrency = this.config.QUEUE_SYNC_CONCURRENCY;
    this.normalize.worker.concurrency = this.config.QUEUE_NORMALIZE_CONCURRENCY;
    this.enrich.worker.concurrency = this.config.QUEUE_ENRICH_CONCURRENCY;
  }

  /** Running jobs are told to stop and waited for; database and HTTP close after this. */
  async beforeApplicationShutdown(): Promise<void> {
    this.runner.stop();
    await Promise.all([this.sync, this.normalize, this.enrich].map(({ worker }) => worker.close()));
  }
}
