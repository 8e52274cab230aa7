import { type JobContext, type JobHandler, JobProcessor } from '../../platform/queue/index.js';
import { SliceService } from '../domain/slice.service.js';
import { type SyncJobPayload, mailFileSync } from '../domain/sync-jobs.js';

@JobProcessor(mailFileSync)
export class MailFileSyncProcessor implements JobHandler<typeof mailFileSync> {
  constructor(private readonly slices: SliceService) {}

  process({ userId, batchId }: SyncJobPayload, { signal }: JobContext): Promise<void> {
    return this.slices.run(userId, batchId, signal);
  }
}
