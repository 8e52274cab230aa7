import { Inject, Injectable, Logger } from '@nestjs/common';
import { SHARED_REDIS } from './buckets.service.js';
import { LocalRates } from './local-rates.js';
import type { RateRule, RateUse } from './rate-rule.js';
import { RATE_SCRIPT } from './rate-script.js';
import { RedisAwayError, type SharedRedis } from './shared-redis.js';

/** What came of asking: the rule that is nearest to its end, and how it stands. */
export interface RateAnswer extends RateUse {
  readonly allowed: boolean;
  readonly rule: RateRule;
}

/** Limits on what callers ask of this installation, shared with all processes where there is a Redis. */
@Injectable()
export class Rates {
  private readonly logger = new Logger(Rates.name);
  private readonly local = new LocalRates();
  private away = false;

  constructor(@Inject(SHARED_REDIS) private readonly redis: SharedRedis | null) {}

  /** Takes units from all rules together, or nothing. While Redis is away each process keeps the limits by itself. */
  async take(rules: readonly [RateRule, ...RateRule[]], units = 1): Promise<RateAnswer> {
    const { taken, uses } = (await this.shared(rules, units)) ?? this.local.take(rules, units);
    const answers = uses.map((use, index) => ({ ...use, allowed: taken, rule: rules[index]! }));
    return answers.reduce((tightest, next) => (isTighter(next, tightest) ? next : tightest));
  }

  private async shared(rules: readonly RateRule[], units: number) {
    if (!this.redis) return null;
    const { redis } = this;
    const keys = rules.map(({ key }) => redis.key(`rate:${key}`));
    const args = [units, ...rules.flatMap(({ limit, windowMs }) => [limit, windowMs])].map(String);
    try {
      const [taken, ...numbers] = (await redis.script('rate', RATE_SCRIPT, keys, args)) as string[];
      this.away = false;
      const uses = rules.map((_, index): RateUse => {
        const [waitMs = 0, remaining = 0, resetMs = 0] = numbers.slice(3 * index, 3 * index + 3).map(Number);
        return { waitMs, remaining, resetMs };
      });
      return { taken: taken === '1', uses };
    } catch (error) {
      if (!(error instanceof RedisAwayError)) throw error;
      if (!this.away) this.logger.warn('Redis is away: rates are kept by each process on its own');
      this.away = true;
      return null;
    }
  }
}

function isTighter(one: RateUse, other: RateUse): boolean {
  return one.waitMs > other.waitMs || (one.waitMs === other.waitMs && one.remaining < other.remaining);
}
