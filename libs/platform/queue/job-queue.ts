import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobsOptions, Queue } from 'bullmq';
import { type JobKind, LANES, type PayloadOf } from './define-job.js';

/** The one retry policy: five attempts, 200 ms doubling, half of each wait random, so that failures do not march in step. */
export const RETRY_POLICY = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 200, jitter: 0.5 },
} satisfies JobsOptions;

const RETENTION = {
  removeOnComplete: { age: 60 * 60, count: 1_000 },
  removeOnFail: { age: 90 * 24 * 60 * 60, count: 1_000 },
} satisfies JobsOptions;

/** Sends hints to the lanes. */
@Injectable()
export class JobQueue {
  private readonly logger = new Logger(JobQueue.name);

  constructor(private readonly modules: ModuleRef) {}

  /**
   * Says "look here now". Hints with the same key become one, so it may be called any number of times; never inside a
   * scope. A hint that cannot be sent is logged and dropped: the sweeper asks the rows.
   * @param options.delayMs not before that many milliseconds have passed
   */
  async hint<J extends JobKind>(
    kind: J,
    payload: PayloadOf<J>,
    { delayMs = 0 }: { delayMs?: number } = {},
  ): Promise<void> {
    const valid = kind.payload.parse(payload);
    try {
      await this.queue(kind.lane).add(kind.name, valid, {
        ...RETRY_POLICY,
        ...RETENTION,
        delay: delayMs,
        deduplication: { id: `${kind.name}:${kind.key(valid)}`, keepLastIfActive: true, reschedule: true },
      });
    } catch (error) {
      this.logger.warn({ err: error, job: kind.name }, 'A hint was not sent');
    }
  }

  /** Jobs that wait or run, by lane. */
  async depth(): Promise<Record<string, number>> {
    const counts = await Promise.all(
      LANES.map(
        async (lane) =>
          [lane, (await this.queue(lane).getJobCountByTypes('waiting', 'active', 'delayed')) as number] as const,
      ),
    );
    return Object.fromEntries(counts);
  }

  private queue(lane: string): Queue {
    return this.modules.get<Queue>(getQueueToken(lane), { strict: false });
  }
}
