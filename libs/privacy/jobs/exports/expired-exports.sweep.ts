import { SweepTask } from '../../../platform/queue/index.js';
import { ExportUpkeep } from '../../domain/exports/export-upkeep.service.js';

@SweepTask()
export class ExpiredExportsSweep implements SweepTask {
  readonly name = 'privacy.expired-exports';

  constructor(private readonly upkeep: ExportUpkeep) {}

  sweep(): Promise<number> {
    return this.upkeep.expire();
  }
}
