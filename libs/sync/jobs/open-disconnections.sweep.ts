import { SweepTask } from '../../platform/queue/index.js';
import { DisconnectWorker } from '../domain/disconnect/disconnect-worker.service.js';

@SweepTask()
export class OpenDisconnectionsSweep implements SweepTask {
  readonly name = 'sync.open-disconnections';

  constructor(private readonly worker: DisconnectWorker) {}

  sweep(): Promise<number> {
    return this.worker.goOn();
  }
}
