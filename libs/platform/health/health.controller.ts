import { Controller, Get } from '@nestjs/common';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { Public } from '../http/index.js';
import { Readiness } from './readiness.js';

/** Probes of the API. Live asks for the process alone, so that a database that is away does not restart it. */
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    return this.health.check(this.readiness.checks());
  }

  @Get('startup')
  startup(): Promise<HealthCheckResult> {
    return this.health.check(this.readiness.startupChecks());
  }
}
