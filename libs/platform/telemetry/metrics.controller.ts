import { Controller, ForbiddenException, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type ConfigOf, InjectConfig } from '../config/index.js';
import { Public } from '../http/index.js';
import { METRICS_CONTENT_TYPE, Metrics } from './metrics.js';
import { mayScrape } from './scrape-access.js';
import { telemetryConfig } from './telemetry.config.js';

/** What Prometheus reads, on the API and on a worker's health server. Public as to sessions; the check is inside. */
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @InjectConfig(telemetryConfig) private readonly config: ConfigOf<typeof telemetryConfig>,
  ) {}

  @Get()
  @Header('Content-Type', METRICS_CONTENT_TYPE)
  @Header('Cache-Control', 'no-store')
  scrape(@Req() request: Request): Promise<string> {
    const { headers, socket } = request;
    if (!mayScrape({ headers, remoteAddress: socket.remoteAddress }, this.config.METRICS_TOKEN))
      throw new ForbiddenException('Metrics are read from this machine, or with the token');
    return this.metrics.scrape();
  }
}
