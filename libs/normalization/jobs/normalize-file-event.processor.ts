import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { NormalizeService } from '../domain/normalize.service.js';
import { normalizeFileEventJob } from './normalize.jobs.js';

/** Normalizes a slice of a user's imported events, and asks for another turn when more is left. */
@JobProcessor(normalizeFileEventJob)
export class NormalizeFileEventProcessor implements JobHandler<typeof normalizeFileEventJob> {
  constructor(
    private readonly normalize: NormalizeService,
    private readonly queue: JobQueue,
  ) {}

  async process({ userId, long }: PayloadOf<typeof normalizeFileEventJob>, { signal }: JobContext): Promise<void> {
    const more = await this.normalize.runSlice(userId, 'calendar_file', signal, long);
    if (more) await this.queue.hint(normalizeFileEventJob, { userId, long: true }, { last: true });
  }
}
