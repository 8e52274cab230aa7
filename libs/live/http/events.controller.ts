import { Controller, ForbiddenException, Get, Query, Req, Res, ServiceUnavailableException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type ConfigOf, InjectConfig, platformConfig } from '../../platform/config/index.js';
import { Authenticated, CurrentUser, type SessionUser, isOwnPage } from '../../platform/http/index.js';
import { Metrics } from '../../platform/telemetry/index.js';
import { LiveHub } from '../domain/live-hub.service.js';
import { liveConfig } from '../live.config.js';
import { openEventStream } from './sse.js';

const LONGEST_ID = 64;

/** The stream by which browsers learn of changes. */
@Authenticated()
@Controller('events')
export class EventsController {
  private readonly ownOrigin: string;
  private readonly slow;

  constructor(
    private readonly hub: LiveHub,
    metrics: Metrics,
    @InjectConfig(liveConfig) private readonly config: ConfigOf<typeof liveConfig>,
    @InjectConfig(platformConfig) { PUBLIC_URL }: ConfigOf<typeof platformConfig>,
  ) {
    this.ownOrigin = new URL(PUBLIC_URL).origin;
    this.slow = metrics.counter('omnicrm_live_streams_slow_total', 'Event streams cut off since nobody read them.');
  }

  /**
   * Server-sent events: `id`, `event` (ready, batch, integration, notification, data, reset, end) and `data: {"ids":{…}}`.
   * @param lastEventId for a client that opens a new stream itself; browsers that reconnect send Last-Event-ID
   */
  @Get()
  stream(
    @CurrentUser() viewer: SessionUser,
    @Req() request: Request,
    @Res() response: Response,
    @Query('lastEventId') lastEventId?: unknown,
  ): void {
    if (!isOwnPage(request.headers, this.ownOrigin))
      throw new ForbiddenException('Events are for pages of this application');
    if (!this.hub.accepting) throw new ServiceUnavailableException('This process is going away');
    const connection = openEventStream(response, this.config.LIVE_HEARTBEAT_SECONDS * 1000, () => this.slow.inc());
    const last = request.headers['last-event-id'] ?? lastEventId;
    const close = this.hub.open(
      viewer,
      connection,
      typeof last === 'string' && last !== '' ? last.slice(0, LONGEST_ID) : null,
    );
    response.once('close', close);
  }
}
