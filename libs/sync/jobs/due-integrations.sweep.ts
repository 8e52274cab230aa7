import { SweepTask } from '../../platform/queue/index.js';
import { UpkeepService } from '../domain/upkeep.service.js';

@SweepTask()
export class DueIntegrationsSweep implements SweepTask {
  readonly name = 'sync.due-integrations';

  constructor(private readonly upkeep: UpkeepService) {}

  sweep(): Promise<number> {
    return this.upkeep.lookAtDueIntegrations();
  }
}
