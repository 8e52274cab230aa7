import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../telemetry/index.js';
import { JobQueue } from './job-queue.js';

/** Shows what waits in the lanes. Only workers ask, so that it is told once a worker, not once a process. */
@Injectable()
export class QueueMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly queue: JobQueue,
  ) {}

  onModuleInit(): void {
    const depth = this.metrics.gauge('omnicrm_queue_depth', 'Jobs that wait or run.', ['lane']);
    const oldest = this.metrics.gauge('omnicrm_queue_oldest_seconds', 'Age of the oldest job that waits and is due.', [
      'lane',
    ]);
    this.metrics.onScrape(async () => {
      for (const { lane, jobs, oldestSeconds } of await this.queue.load()) {
        depth.set({ lane }, jobs);
        oldest.set({ lane }, oldestSeconds);
      }
    });
  }
}
