import { type JobHandler, JobProcessor, type PayloadOf } from '../../platform/queue/index.js';
import { renewWatches } from '../domain/push/push-jobs.js';
import { WatchService } from '../domain/push/watch.service.js';

@JobProcessor(renewWatches)
export class RenewWatchesProcessor implements JobHandler<typeof renewWatches> {
  constructor(private readonly watches: WatchService) {}

  process({ userId, integrationId }: PayloadOf<typeof renewWatches>): Promise<void> {
    return this.watches.renew(userId, integrationId);
  }
}
