import { SweepTask } from '../../../platform/queue/index.js';
import { ExportUpkeep } from '../../domain/exports/export-upkeep.service.js';

@SweepTask()
export class IdleExportsSweep implements SweepTask {
  readonly name = 'privacy.idle-exports';

  constructor(private readonly upkeep: ExportUpkeep) {}

  sweep(): Promise<number> {
    return this.upkeep.goOn();
  }
}
