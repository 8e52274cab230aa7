import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../../platform/queue/index.js';
import { EnrichService } from '../../domain/embeddings/enrich.service.js';
import { embedJob } from './embed.job.js';

/** Enriches a slice of what a user has, and asks for another turn when more is left. */
@JobProcessor(embedJob)
export class EmbedProcessor implements JobHandler<typeof embedJob> {
  constructor(
    private readonly enrich: EnrichService,
    private readonly queue: JobQueue,
  ) {}

  async process({ userId }: PayloadOf<typeof embedJob>, { signal }: JobContext): Promise<void> {
    if (await this.enrich.runSlice(userId, signal)) await this.queue.hint(embedJob, { userId }, { last: true });
  }
}
