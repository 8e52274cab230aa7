import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobsOptions, Queue } from 'bullmq';
import { sha256 } from '../crypto/index.js';
import { within } from '../timing/index.js';
import { type JobKind, LANES, type Lane, type PayloadOf } from './define-job.js';
import { forgetUser } from './forget-user.js';

/** The one retry policy: five attempts, 200 ms doubling, half of each wait random, so that failures do not march in step. */
export const RETRY_POLICY = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 200, jitter: 0.5 },
} satisfies JobsOptions;

/** Whoever hints has an effect to answer for already; a queue that is away or frozen must not hold the answer up. */
const HINT_TIMEOUT_MS = 1_000;

const RETENTION = {
  removeOnComplete: { age: 60 * 60, count: 1_000 },
  removeOnFail: { age: 90 * 24 * 60 * 60, count: 1_000 },
} satisfies JobsOptions;

/** The queue writes it into its history, where it outlives jobs; so it names nobody. */
const deduplicationId = (name: string, key: string): string => `${name}:${sha256(key).toString('base64url')}`;

/** Jobs without a priority go before all that have one. */
const LAST = 10;

/** What waits or runs in a lane. */
export interface LaneLoad {
  readonly lane: string;
  readonly jobs: number;
  /** Age of the oldest job that waits for its turn and is due, in seconds; 0 when none does. */
  readonly oldestSeconds: number;
}

/** Sends hints to the lanes. */
@Injectable()
export class JobQueue {
  private readonly logger = new Logger(JobQueue.name);

  constructor(private readonly modules: ModuleRef) {}

  /**
   * Says "look here now". Hints with the same key become one, so it may be called any number of times; never inside a
   * scope. A hint that cannot be sent is logged and dropped: the sweeper asks the rows.
   * @param options.delayMs not before that many milliseconds have passed
   * @param options.last    after all others that wait: long work asks for its next turn
   */
  async hint<J extends JobKind>(
    kind: J,
    payload: PayloadOf<J>,
    { delayMs = 0, last = false }: { delayMs?: number; last?: boolean } = {},
  ): Promise<void> {
    const valid = kind.payload.parse(payload);
    try {
      const sent = this.queue(kind.lane).add(kind.name, valid, {
        ...RETRY_POLICY,
        ...RETENTION,
        delay: delayMs,
        ...(last ? { priority: LAST } : {}),
        deduplication: { id: deduplicationId(kind.name, kind.key(valid)), keepLastIfActive: true, reschedule: true },
      });
      await within(HINT_TIMEOUT_MS, sent);
    } catch (error) {
      this.logger.warn({ err: error, job: kind.name }, 'A hint was not sent');
    }
  }

  /** Whether jobs of a lane wait for their turn; yes, when that cannot be asked. */
  async anyWaiting(lane: Lane): Promise<boolean> {
    try {
      return ((await this.queue(lane).getJobCountByTypes('waiting', 'prioritized')) as number) > 0;
    } catch (error) {
      this.logger.warn({ err: error, lane }, 'The queue could not be asked');
      return true;
    }
  }

  /** Jobs that wait or run, by lane. */
  async depth(): Promise<Record<string, number>> {
    const counts = await Promise.all(
      LANES.map(
        async (lane) =>
          [
            lane,
            (await this.queue(lane).getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed')) as number,
          ] as const,
      ),
    );
    return Object.fromEntries(counts);
  }

  /** The same with the age of the oldest, for metrics. */
  load(): Promise<LaneLoad[]> {
    return Promise.all(
      LANES.map(async (lane) => {
        const queue = this.queue(lane);
        const [jobs, [next], [later]] = await Promise.all([
          queue.getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed') as Promise<number>,
          queue.getJobs(['waiting'], 0, 0, true),
          queue.getJobs(['prioritized'], 0, 0, true),
        ]);
        const since = Math.min(...[next, later].map((job) => (job ? job.timestamp + (job.delay ?? 0) : Infinity)));
        return { lane, jobs, oldestSeconds: Number.isFinite(since) ? Math.max(0, (Date.now() - since) / 1000) : 0 };
      }),
    );
  }

  /**
   * Removes every job about a user, finished ones too.
   * @returns how many of their jobs run at this moment, and stay until they have ended
   */
  async forget(userId: string): Promise<number> {
    let running = 0;
    for (const lane of LANES) running += await forgetUser(this.queue(lane), userId);
    return running;
  }

  private queue(lane: string): Queue {
    return this.modules.get<Queue>(getQueueToken(lane), { strict: false });
  }
}
