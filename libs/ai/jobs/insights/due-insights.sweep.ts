import { JobQueue, SweepTask } from '../../../platform/queue/index.js';
import { InsightLane } from '../../domain/insights/insight-lane.service.js';
import { insightJob } from './insight.job.js';

/** Finds users whose insights may be due, so that a lost hint loses nothing. */
@SweepTask()
export class DueInsightsSweep implements SweepTask {
  readonly name = 'insights that are due';

  constructor(
    private readonly lane: InsightLane,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<number> {
    const users = await this.lane.users();
    for (const userId of users) await this.queue.hint(insightJob, { userId }, { last: true });
    return users.length;
  }
}
