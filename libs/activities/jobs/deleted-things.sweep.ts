import { SweepTask } from '../../platform/queue/index.js';
import { DeletedThingsService } from '../domain/deleted-things.service.js';

@SweepTask()
export class DeletedThingsSweep implements SweepTask {
  readonly name = 'what was deleted long ago';

  constructor(private readonly deleted: DeletedThingsService) {}

  sweep(): Promise<number> {
    return this.deleted.forget();
  }
}
