import { type JobContext, type JobHandler, JobProcessor } from '../../platform/queue/index.js';
import { SliceService } from '../domain/slice.service.js';
import { type SyncJob, type SyncJobPayload, syncJobs } from '../domain/sync-jobs.js';

/** Works a slice on a batch, whatever its source. */
@JobProcessor(...syncJobs.values())
export class SyncProcessor implements JobHandler<SyncJob> {
  constructor(private readonly slices: SliceService) {}

  process({ userId, batchId }: SyncJobPayload, { signal }: JobContext): Promise<void> {
    return this.slices.run(userId, batchId, signal);
  }
}
