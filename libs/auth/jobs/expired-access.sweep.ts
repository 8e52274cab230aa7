import { SweepTask } from '../../platform/queue/index.js';
import { ExpiredAccessService } from '../domain/expired-access.service.js';

@SweepTask()
export class ExpiredAccessSweep implements SweepTask {
  readonly name = 'expired access';

  constructor(private readonly expired: ExpiredAccessService) {}

  sweep(): Promise<number> {
    return this.expired.delete();
  }
}
