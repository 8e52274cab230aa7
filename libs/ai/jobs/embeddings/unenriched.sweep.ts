import { JobQueue, SweepTask } from '../../../platform/queue/index.js';
import { EnrichService } from '../../domain/embeddings/enrich.service.js';
import { embedJob } from './embed.job.js';

/** Finds users with something that cannot be found yet, and hints at the job: a lost hint loses no work. */
@SweepTask()
export class UnenrichedSweep implements SweepTask {
  readonly name = 'things to make findable';

  constructor(
    private readonly enrich: EnrichService,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<number> {
    const users = await this.enrich.usersLeft();
    for (const userId of users) await this.queue.hint(embedJob, { userId }, { last: true });
    return users.length;
  }
}
