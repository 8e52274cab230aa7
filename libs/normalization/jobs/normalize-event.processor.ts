import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { NormalizeService } from '../domain/normalize.service.js';
import { normalizeEventJob } from './normalize.jobs.js';

/** Normalizes a slice of a user's calendar events, and asks for another turn when more is left. */
@JobProcessor(normalizeEventJob)
export class NormalizeEventProcessor implements JobHandler<typeof normalizeEventJob> {
  constructor(
    private readonly normalize: NormalizeService,
    private readonly queue: JobQueue,
  ) {}

  async process({ userId, long }: PayloadOf<typeof normalizeEventJob>, { signal }: JobContext): Promise<void> {
    const more = await this.normalize.runSlice(userId, 'google_calendar', signal, long);
    if (more) await this.queue.hint(normalizeEventJob, { userId, long: true }, { last: true });
  }
}
