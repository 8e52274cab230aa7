import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  SetMetadata,
  applyDecorators,
} from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type ConfigOf, InjectConfig, platformConfig } from '../config/index.js';
import { Database } from '../database/index.js';
import { Metrics } from '../telemetry/index.js';

const SWEEP_TASK = Symbol('sweep task');

/** Asks the rows what is left to do, and hints at it, in case a job was lost. */
export interface SweepTask {
  readonly name: string;
  /** @returns how much it found */
  sweep(): Promise<number>;
}

/** Marks a provider of the worker as a sweep task. */
export function SweepTask(): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(SWEEP_TASK, true));
}

/** Runs every sweep task at each interval, in one worker process at a time, whatever became of the queue. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Sweeper.name);
  private tasks: SweepTask[] = [];
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private readonly finds;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly database: Database,
    metrics: Metrics,
    @InjectConfig(platformConfig) private readonly config: ConfigOf<typeof platformConfig>,
  ) {
    this.finds = metrics.counter('omnicrm_sweeper_finds_total', 'What sweeps found that no job was at work on.', [
      'task',
    ]);
  }

  onApplicationBootstrap(): void {
    this.tasks = this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && this.reflector.get<boolean | undefined>(SWEEP_TASK, metatype))
      .map(({ instance }) => instance as SweepTask);
    this.timer = setInterval(() => (this.running = this.sweepIfDue()), this.config.SWEEP_SECONDS * 1000);
    this.running = this.sweepIfDue();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async sweepIfDue(): Promise<void> {
    try {
      if (!(await this.claim())) return;
      for (const task of this.tasks) await this.sweep(task);
    } catch (error) {
      this.logger.warn({ err: error }, 'The sweep could not run');
    }
  }

  private async sweep(task: SweepTask): Promise<void> {
    try {
      const finds = await task.sweep();
      this.finds.inc({ task: task.name }, finds);
      if (finds > 0) this.logger.log({ task: task.name, finds }, 'The sweep found work');
    } catch (error) {
      this.logger.warn({ err: error, task: task.name }, 'A sweep task failed');
    }
  }

  /** One process at a time: whoever moves the clock on does this interval's sweep. */
  private claim(): Promise<boolean> {
    return this.database.asSystem('claim the sweep', async (scope) => {
      const claimed = await scope.query(
        `update sweep_clock set last_run_at = now() where last_run_at <= now() - make_interval(secs => $1) returning 1`,
        [this.config.SWEEP_SECONDS * 0.9],
      );
      return claimed.length > 0;
    });
  }
}
