import type { BucketRule, Buckets, BucketUse, PacedRule, Taken } from './bucket-rule.js';
import { BUCKET_SCRIPT } from './bucket-script.js';
import type { SharedRedis } from './shared-redis.js';

interface Ask {
  readonly op: 'take' | 'refuse' | 'use';
  readonly units?: number;
  readonly most?: number;
  readonly waitMs?: number;
}

/** Buckets in Redis, shared by all processes. Every method rejects within a second or two when Redis is away. */
export class RedisBuckets implements Buckets {
  constructor(private readonly redis: SharedRedis) {}

  async take(rules: readonly BucketRule[], units: number, most: number): Promise<Taken> {
    const [granted = 0, waitMs = 0] = await this.run({ op: 'take', units, most }, rules);
    return granted > 0 ? { granted, waitMs: 0 } : { granted: 0, waitMs };
  }

  async refuse(rule: PacedRule, waitMs: number | undefined): Promise<number> {
    const [pause = 0] = await this.run({ op: 'refuse', waitMs }, [rule]);
    return pause;
  }

  async use(rule: BucketRule): Promise<BucketUse> {
    const [used = 0, limit = 0, pausedMs = 0] = await this.run({ op: 'use' }, [rule]);
    return { used, limit, pausedMs };
  }

  private async run(ask: Ask, rules: readonly BucketRule[]): Promise<number[]> {
    const keys = rules.map(({ key }) => this.redis.key(key));
    const answer = await this.redis.script('bucket', BUCKET_SCRIPT, keys, [
      JSON.stringify({ ...ask, rules: rules.map(flat) }),
    ]);
    return (answer as string[]).map(Number);
  }
}

const flat = (rule: BucketRule) => (rule.kind === 'paced' ? { ...rule, ...rule.reserve, reserve: undefined } : rule);
