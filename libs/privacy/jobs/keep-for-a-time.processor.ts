import { type JobContext, type JobHandler, JobProcessor, type PayloadOf } from '../../platform/queue/index.js';
import { keepForATimeJob } from '../domain/privacy-jobs.js';
import { Keeper } from '../domain/retention/keeper.service.js';

@JobProcessor(keepForATimeJob)
export class KeepForATimeProcessor implements JobHandler<typeof keepForATimeJob> {
  constructor(private readonly keeper: Keeper) {}

  async process({ userId }: PayloadOf<typeof keepForATimeJob>, { signal }: JobContext): Promise<void> {
    await this.keeper.keep(userId, signal);
  }
}
