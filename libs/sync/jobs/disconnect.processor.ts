import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { disconnectJob } from '../domain/disconnect/disconnect-job.js';
import { DisconnectWorker } from '../domain/disconnect/disconnect-worker.service.js';

/** Goes on with giving up a connection, now and, if need be, later. */
@JobProcessor(disconnectJob)
export class DisconnectProcessor implements JobHandler<typeof disconnectJob> {
  constructor(
    private readonly worker: DisconnectWorker,
    private readonly queue: JobQueue,
  ) {}

  async process(payload: PayloadOf<typeof disconnectJob>, { signal }: JobContext): Promise<void> {
    const delayMs = await this.worker.work(payload.userId, payload.integrationId, signal);
    if (delayMs !== null) await this.queue.hint(disconnectJob, payload, { delayMs });
  }
}
