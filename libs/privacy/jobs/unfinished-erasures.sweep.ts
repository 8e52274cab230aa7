import { SweepTask } from '../../platform/queue/index.js';
import { AccountErasureService } from '../domain/account-erasure.service.js';

@SweepTask()
export class UnfinishedErasuresSweep implements SweepTask {
  readonly name = 'privacy.unfinished-erasures';

  constructor(private readonly erasures: AccountErasureService) {}

  sweep(): Promise<number> {
    return this.erasures.goOn();
  }
}
