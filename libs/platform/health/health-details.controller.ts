import { Controller, Get } from '@nestjs/common';
import { AdminOnly } from '../http/index.js';
import { JobQueue } from '../queue/index.js';

/** What an administrator looks at first; never public, since it tells how loaded and how old a system is. */
@AdminOnly()
@Controller('health')
export class HealthDetailsController {
  private readonly started = Date.now();

  constructor(private readonly queue: JobQueue) {}

  @Get('details')
  async details(): Promise<Record<string, unknown>> {
    return {
      uptimeSeconds: Math.round((Date.now() - this.started) / 1000),
      node: process.version,
      memoryBytes: process.memoryUsage().rss,
      queueDepth: await this.queue.depth(),
    };
  }
}
