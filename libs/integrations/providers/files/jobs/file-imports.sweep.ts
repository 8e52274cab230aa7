import { SweepTask } from '../../../../platform/queue/index.js';
import { ImportUpkeep } from '../domain/import-upkeep.service.js';

@SweepTask()
export class FileImportsSweep implements SweepTask {
  readonly name = 'files.ended-imports';

  constructor(private readonly upkeep: ImportUpkeep) {}

  sweep(): Promise<number> {
    return this.upkeep.tidyUp();
  }
}
