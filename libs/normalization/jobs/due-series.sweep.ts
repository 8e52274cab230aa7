import { JobQueue, SweepTask } from '../../platform/queue/index.js';
import { BacklogService } from '../domain/backlog.service.js';
import { normalizeEventJob, normalizeFileEventJob } from './normalize.jobs.js';

/** Moves the horizon of series that go on for ever. */
@SweepTask()
export class DueSeriesSweep implements SweepTask {
  readonly name = 'series to continue';

  constructor(
    private readonly backlog: BacklogService,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<number> {
    const requeued = await this.backlog.requeueDueSeries();
    for (const userId of requeued.keys())
      for (const job of [normalizeEventJob, normalizeFileEventJob]) await this.queue.hint(job, { userId });
    return [...requeued.values()].reduce((sum, count) => sum + count, 0);
  }
}
