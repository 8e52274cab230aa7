import { SweepTask } from '../../platform/queue/index.js';
import { UpkeepService } from '../domain/upkeep.service.js';

@SweepTask()
export class OpenBatchesSweep implements SweepTask {
  readonly name = 'sync.open-batches';

  constructor(private readonly upkeep: UpkeepService) {}

  sweep(): Promise<number> {
    return this.upkeep.goOnWithOpenBatches();
  }
}
