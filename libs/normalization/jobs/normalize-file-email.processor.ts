import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { NormalizeService } from '../domain/normalize.service.js';
import { normalizeFileEmailJob } from './normalize.jobs.js';

/** Normalizes a slice of a user's imported mail, and asks for another turn when more is left. */
@JobProcessor(normalizeFileEmailJob)
export class NormalizeFileEmailProcessor implements JobHandler<typeof normalizeFileEmailJob> {
  constructor(
    private readonly normalize: NormalizeService,
    private readonly queue: JobQueue,
  ) {}

  async process({ userId, long }: PayloadOf<typeof normalizeFileEmailJob>, { signal }: JobContext): Promise<void> {
    const more = await this.normalize.runSlice(userId, 'mail_file', signal, long);
    if (more) await this.queue.hint(normalizeFileEmailJob, { userId, long: true }, { last: true });
  }
}
