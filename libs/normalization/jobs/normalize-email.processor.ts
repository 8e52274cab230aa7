import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { NormalizeService } from '../domain/normalize.service.js';
import { normalizeEmailJob } from './normalize.jobs.js';

/** Normalizes a slice of a user's mail, and asks for another turn when more is left. */
@JobProcessor(normalizeEmailJob)
export class NormalizeEmailProcessor implements JobHandler<typeof normalizeEmailJob> {
  constructor(
    private readonly normalize: NormalizeService,
    private readonly queue: JobQueue,
  ) {}

  async process({ userId, long }: PayloadOf<typeof normalizeEmailJob>, { signal }: JobContext): Promise<void> {
    const more = await this.normalize.runSlice(userId, 'google_gmail', signal, long);
    if (more) await this.queue.hint(normalizeEmailJob, { userId, long: true }, { last: true });
  }
}
