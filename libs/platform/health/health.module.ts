import { Module, type OnModuleInit } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthDetailsController } from './health-details.controller.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';
import { WorkerHealthController } from './worker-health.controller.js';

/** Readiness falls with the first signal, before anything closes. */
abstract class DrainingModule implements OnModuleInit {
  constructor(private readonly readiness: Readiness) {}

  onModuleInit(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => this.readiness.drain());
  }
}

@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, HealthDetailsController],
  providers: [Readiness],
})
export class HealthModule extends DrainingModule {
  constructor(readiness: Readiness) {
    super(readiness);
  }
}

@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [WorkerHealthController],
  providers: [Readiness],
})
export class WorkerHealthModule extends DrainingModule {
  constructor(readiness: Readiness) {
    super(readiness);
  }
}
