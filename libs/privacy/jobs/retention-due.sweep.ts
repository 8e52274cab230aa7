import { SweepTask } from '../../platform/queue/index.js';
import { RetentionService } from '../domain/retention/retention.service.js';

/** Once a day for each user, whatever became of the queue. */
@SweepTask()
export class RetentionDueSweep implements SweepTask {
  readonly name = 'privacy.retention-due';

  constructor(private readonly retention: RetentionService) {}

  sweep(): Promise<number> {
    return this.retention.remind();
  }
}
