import {
  type JobContext,
  type JobHandler,
  JobProcessor,
  JobQueue,
  type PayloadOf,
} from '../../platform/queue/index.js';
import { PersonEraser } from '../domain/person/person-eraser.service.js';
import { erasePersonJob } from '../domain/privacy-jobs.js';

/** Long enough for an import to list some more. */
const AGAIN_MS = 10_000;

@JobProcessor(erasePersonJob)
export class ErasePersonProcessor implements JobHandler<typeof erasePersonJob> {
  constructor(
    private readonly eraser: PersonEraser,
    private readonly queue: JobQueue,
  ) {}

  async process(payload: PayloadOf<typeof erasePersonJob>, { signal }: JobContext): Promise<void> {
    const ended = await this.eraser.work(payload.userId, payload.erasureId, signal);
    if (!ended) await this.queue.hint(erasePersonJob, payload, { delayMs: AGAIN_MS });
  }
}
