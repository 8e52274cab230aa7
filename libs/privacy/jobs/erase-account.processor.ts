import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { AccountEraser } from '../domain/account-eraser.service.js';
import { eraseAccountJob } from '../domain/privacy-jobs.js';

/** Long enough for a slice of other work to end, or for a provider to come back. */
const AGAIN_MS = 10_000;

@JobProcessor(eraseAccountJob)
export class EraseAccountProcessor implements JobHandler<typeof eraseAccountJob> {
  constructor(
    private readonly eraser: AccountEraser,
    private readonly queue: JobQueue,
  ) {}

  async process(payload: PayloadOf<typeof eraseAccountJob>, { signal }: JobContext): Promise<void> {
    const ended = await this.eraser.work(payload.erasureId, signal);
    if (!ended) await this.queue.hint(eraseAccountJob, payload, { delayMs: AGAIN_MS });
  }
}
