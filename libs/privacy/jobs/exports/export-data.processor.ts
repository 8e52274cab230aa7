import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../../platform/queue/index.js';
import { exportDataJob } from '../../domain/exports/export-jobs.js';
import { ExportWriter } from '../../domain/exports/export-writer.service.js';

/** Works a slice on an export, and asks for its next turn behind all others. */
@JobProcessor(exportDataJob)
export class ExportDataProcessor implements JobHandler<typeof exportDataJob> {
  constructor(
    private readonly writer: ExportWriter,
    private readonly queue: JobQueue,
  ) {}

  async process(payload: PayloadOf<typeof exportDataJob>, { signal }: JobContext): Promise<void> {
    const more = await this.writer.work(payload.userId, payload.exportId, signal);
    if (more) await this.queue.hint(exportDataJob, payload, { last: true });
  }
}
