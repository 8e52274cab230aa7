import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../../platform/queue/index.js';
import { InsightLane } from '../../domain/insights/insight-lane.service.js';
import { insightJob } from './insight.job.js';

/** Makes a slice of a user's insights, and asks for another turn when more are due. */
@JobProcessor(insightJob)
export class InsightProcessor implements JobHandler<typeof insightJob> {
  constructor(
    private readonly lane: InsightLane,
    private readonly queue: JobQueue,
  ) {}

  async process({ userId }: PayloadOf<typeof insightJob>, { signal }: JobContext): Promise<void> {
    if (await this.lane.runSlice(userId, signal)) await this.queue.hint(insightJob, { userId }, { last: true });
  }
}
