import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BucketRule, Buckets, BucketUse, PacedRule, Taken } from './bucket-rule.js';
import { LocalBuckets } from './local-buckets.js';
import { RedisBuckets } from './redis-buckets.js';
import { RedisAwayError, SharedRedis } from './shared-redis.js';

/** The shared state of limits and locks; null where this process is on its own. */
export const SHARED_REDIS = Symbol('shared redis');

/** While Redis is away each process takes so much of every limit for itself: it does not know how many others there are. */
const CAUTIOUS_SHARE = 0.25;

/** Paced buckets, shared with all processes as far as there is something to share them through. */
@Injectable()
export class PacedBuckets implements Buckets {
  private readonly logger = new Logger(PacedBuckets.name);
  private readonly local = new LocalBuckets();
  private readonly shared: RedisBuckets | null;
  private away = false;

  constructor(@Inject(SHARED_REDIS) redis: SharedRedis | null) {
    this.shared = redis && new RedisBuckets(redis);
  }

  take(rules: readonly BucketRule[], units: number, most: number): Promise<Taken> {
    return this.ask((buckets, adjust) => buckets.take(rules.map(adjust), units, most));
  }

  refuse(rule: PacedRule, waitMs: number | undefined): Promise<number> {
    return this.ask((buckets, adjust) => buckets.refuse(adjust(rule), waitMs));
  }

  use(rule: BucketRule): Promise<BucketUse> {
    return this.ask((buckets, adjust) => buckets.use(adjust(rule)));
  }

  private async ask<T>(
    run: (buckets: Buckets, adjust: <R extends BucketRule>(rule: R) => R) => Promise<T>,
  ): Promise<T> {
    if (!this.shared) return run(this.local, (rule) => rule);
    try {
      const answer = await run(this.shared, (rule) => rule);
      this.away = false;
      return answer;
    } catch (error) {
      if (!(error instanceof RedisAwayError)) throw error;
      if (!this.away) this.logger.warn('Redis is away: limits are kept by each process on its own, with caution');
      this.away = true;
      return run(this.local, (rule) => ({ ...rule, limit: rule.limit * CAUTIOUS_SHARE }));
    }
  }
}
