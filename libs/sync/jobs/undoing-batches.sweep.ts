import { SweepTask } from '../../platform/queue/index.js';
import { UndoFinishService } from '../domain/undo-finish.service.js';

@SweepTask()
export class UndoingBatchesSweep implements SweepTask {
  readonly name = 'sync.undoing-batches';

  constructor(private readonly undos: UndoFinishService) {}

  sweep(): Promise<number> {
    return this.undos.finishAll();
  }
}
