import { Controller, Get } from '@nestjs/common';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { type ConfigOf, InjectConfig, platformConfig } from '../config/index.js';
import { Public } from '../http/index.js';
import { WorkerProgress } from '../queue/index.js';
import { Readiness } from './readiness.js';

/** Probes of a worker: it lives as long as no job of it runs far beyond its time-out. */
@Public()
@Controller('health')
export class WorkerHealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly readiness: Readiness,
    private readonly progress: WorkerProgress,
    @InjectConfig(platformConfig) private readonly config: ConfigOf<typeof platformConfig>,
  ) {}

  @Get('live')
  live(): Promise<HealthCheckResult> {
    const { running, oldestMs, sinceFinishedMs } = this.progress.snapshot();
    const stuck = oldestMs > 3 * this.config.QUEUE_JOB_TIMEOUT_SECONDS * 1000;
    return this.health.check([
      async () => ({ jobs: { status: stuck ? 'down' : 'up', running, oldestMs, sinceFinishedMs } }),
    ]);
  }

  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    return this.health.check(this.readiness.checks());
  }
}
