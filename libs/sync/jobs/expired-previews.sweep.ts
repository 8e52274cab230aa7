import { SweepTask } from '../../platform/queue/index.js';
import { UpkeepService } from '../domain/upkeep.service.js';

@SweepTask()
export class ExpiredPreviewsSweep implements SweepTask {
  readonly name = 'sync.expired-previews';

  constructor(private readonly upkeep: UpkeepService) {}

  sweep(): Promise<number> {
    return this.upkeep.deleteExpiredPreviews();
  }
}
