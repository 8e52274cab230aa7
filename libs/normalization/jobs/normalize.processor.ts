import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { NormalizeService } from '../domain/normalize.service.js';
import { JOBS_BY_SOURCE, type NormalizeJob, sourceOf } from './normalize.jobs.js';

/** Normalizes a slice of what a user has from one source, and asks for another turn when more is left. */
@JobProcessor(...JOBS_BY_SOURCE.values())
export class NormalizeProcessor implements JobHandler<NormalizeJob> {
  constructor(
    private readonly normalize: NormalizeService,
    private readonly queue: JobQueue,
  ) {}

  async process({ userId, long }: PayloadOf<NormalizeJob>, { job, signal }: JobContext): Promise<void> {
    const { source, kind } = sourceOf(job);
    const more = await this.normalize.runSlice(userId, source, signal, long);
    if (more) await this.queue.hint(kind, { userId, long: true }, { last: true });
  }
}
