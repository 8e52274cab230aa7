import { JobQueue, SweepTask } from '../../platform/queue/index.js';
import { BacklogService } from '../domain/backlog.service.js';
import { JOBS_BY_SOURCE } from './normalize.jobs.js';

/** Finds raw events that this version has not normalized, and hints at their jobs: a lost hint loses no work. */
@SweepTask()
export class PendingEventsSweep implements SweepTask {
  readonly name = 'raw events to normalize';

  constructor(
    private readonly backlog: BacklogService,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<number> {
    const pending = await this.backlog.pendingSources();
    for (const { userId, source } of pending) {
      const job = JOBS_BY_SOURCE.get(source);
      if (job) await this.queue.hint(job, { userId, long: true }, { last: true });
    }
    return pending.length;
  }
}
