import { SweepTask } from '../../platform/queue/index.js';
import { PersonErasureService } from '../domain/person/person-erasure.service.js';

@SweepTask()
export class UnfinishedPeopleSweep implements SweepTask {
  readonly name = 'privacy.people-to-erase';

  constructor(private readonly erasures: PersonErasureService) {}

  sweep(): Promise<number> {
    return this.erasures.goOn();
  }
}
