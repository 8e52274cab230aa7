import { Controller, ForbiddenException, Get } from '@nestjs/common';
import { Authenticated, CurrentUser, type SessionUser } from '../http/index.js';
import { JobQueue } from '../queue/index.js';

/** What an administrator looks at first; never public, since it tells how loaded and how old a system is. */
@Authenticated()
@Controller('health')
export class HealthDetailsController {
  private readonly started = Date.now();

  constructor(private readonly queue: JobQueue) {}

  @Get('details')
  async details(@CurrentUser() user: SessionUser): Promise<Record<string, unknown>> {
    if (user.role !== 'admin') throw new ForbiddenException('Only an administrator may see the details');
    return {
      uptimeSeconds: Math.round((Date.now() - this.started) / 1000),
      node: process.version,
      memoryBytes: process.memoryUsage().rss,
      queueDepth: await this.queue.depth(),
    };
  }
}
