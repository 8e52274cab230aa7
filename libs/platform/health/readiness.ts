import { Injectable, Logger } from '@nestjs/common';
import type { HealthIndicatorResult } from '@nestjs/terminus';
import { Database, SchemaVersion } from '../database/index.js';
import { JobQueue } from '../queue/index.js';
import { within } from '../timing/index.js';

const CHECK_TIMEOUT_MS = 2_000;

/** Whether this process should be sent work: it reaches its database and its queue, and is not on its way out. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);
  private draining = false;

  constructor(
    private readonly database: Database,
    private readonly schema: SchemaVersion,
    private readonly queue: JobQueue,
  ) {}

  /** Turns readiness red, so that nothing new arrives while what runs comes to its end. */
  drain(): void {
    this.draining = true;
  }

  /** Checks of the first start; once they pass, only `checks` matter. */
  startupChecks(): (() => Promise<HealthIndicatorResult>)[] {
    return this.checks().slice(0, 2);
  }

  checks(): (() => Promise<HealthIndicatorResult>)[] {
    return [
      () => this.check('database', () => this.database.asSystem('readiness', (scope) => scope.query('select 1'))),
      () => this.check('migrations', () => this.schema.check()),
      () => this.check('queue', () => this.queue.depth()),
      async () => ({ draining: { status: this.draining ? 'down' : 'up' } }),
    ];
  }

  private async check(name: string, work: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    try {
      await within(CHECK_TIMEOUT_MS, work());
      return { [name]: { status: 'up' } };
    } catch (error) {
      this.logger.warn({ err: error, check: name }, 'not ready');
      return { [name]: { status: 'down' } };
    }
  }
}
