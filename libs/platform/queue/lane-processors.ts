import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { UnrecoverableError } from 'bullmq';
import { type ConfigOf, InjectConfig, platformConfig } from '../config/index.js';
import { HandlerRegistry } from './handler-registry.js';
import { type Admission, JobGates } from './job-gate.js';
import { WorkerProgress } from './worker-progress.js';

/** Runs a job: checks its payload, gives it a time-out, logs how it went, and hands it to its handler. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Job');
  private readonly stopping = new AbortController();

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly progress: WorkerProgress,
    private readonly gates: JobGates,
    @InjectConfig(platformConfig) private readonly config: ConfigOf<typeof platformConfig>,
  ) {}

  async run(job: Job): Promise<void> {
    const { kind, handler } = this.registry.get(job.name);
    const parsed = kind.payload.safeParse(job.data);
    if (!parsed.success) throw new UnrecoverableError(`The payload of ${job.name} is not valid`);
    const jobId = String(job.id);
    const context = { jobId, job: job.name, ...ids(parsed.data) };
    const started = performance.now();
    const finish = this.progress.start();
    let admission: Admission | null = null;
    try {
      admission = await this.gates.admit(userOf(parsed.data));
      if (!admission) return this.logger.debug(context, 'not done: its user may not act now');
      const signal = AbortSignal.any([
        this.stopping.signal,
        admission.signal,
        AbortSignal.timeout(this.config.QUEUE_JOB_TIMEOUT_SECONDS * 1000),
      ]);
      await handler.process(parsed.data as never, { jobId, job: job.name, signal });
      this.logger.debug({ ...context, ms: Math.round(performance.now() - started) }, 'done');
    } catch (error) {
      this.logger.warn({ ...context, err: error, attempt: job.attemptsMade + 1 }, 'failed');
      throw error;
    } finally {
      admission?.leave();
      finish();
    }
  }

  /** Tells running jobs to hand back what they have; what is left is found again from the rows. */
  stop(): void {
    this.stopping.abort(new Error('The worker is shutting down'));
  }
}

/** Payloads carry ids only, so they may be logged. */
function ids(payload: unknown): Record<string, unknown> {
  return typeof payload === 'object' && payload !== null ? { ...payload } : {};
}

/** Whom a job is for; null for one of the system. */
function userOf(payload: unknown): string | null {
  const { userId } = ids(payload);
  return typeof userId === 'string' ? userId : null;
}

/**
 * A worker that dies leaves its job locked, and hints of the same key wait behind it; so the lock is short, and looked
 * after often. A job is a hint: it may stall as often as workers die.
 */
const LOCK = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1_000 };

abstract class LaneProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  async process(job: Job): Promise<void> {
    await this.runner.run(job);
  }
}

@Processor('sync', LOCK)
export class SyncLane extends LaneProcessor {
  constructor(runner: JobRunner) {
    super(runner);
  }
}

@Processor('normalize', LOCK)
export class NormalizeLane extends LaneProcessor {
  constructor(runner: JobRunner) {
    super(runner);
  }
}

@Processor('enrich', LOCK)
export class EnrichLane extends LaneProcessor {
  constructor(runner: JobRunner) {
    super(runner);
  }
}
