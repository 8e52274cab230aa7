import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type ConfigOf, InjectConfig, platformConfig } from '../config/index.js';
import { EnrichLane, NormalizeLane, SyncLane } from './lane-processors.js';

/** Sets each lane's concurrency from the configuration, which a decorator cannot read. */
@Injectable()
export class LaneConcurrency implements OnApplicationBootstrap {
  constructor(
    private readonly sync: SyncLane,
    private readonly normalize: NormalizeLane,
    private readonly enrich: EnrichLane,
    @InjectConfig(platformConfig) private readonly config: ConfigOf<typeof platformConfig>,
  ) {}

  onApplicationBootstrap(): void {
    this.sync.worker.concurrency = this.config.QUEUE_SYNC_CONCURRENCY;
    this.normalize.worker.concurrency = this.config.QUEUE_NORMALIZE_CONCURRENCY;
    this.enrich.worker.concurrency = this.config.QUEUE_ENRICH_CONCURRENCY;
  }
}
