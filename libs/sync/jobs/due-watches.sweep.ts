import { SweepTask } from '../../platform/queue/index.js';
import { WatchUpkeepService } from '../domain/watch-upkeep.service.js';

@SweepTask()
export class DueWatchesSweep implements SweepTask {
  readonly name = 'sync.due-watches';

  constructor(private readonly upkeep: WatchUpkeepService) {}

  sweep(): Promise<number> {
    return this.upkeep.renewDue();
  }
}
