import type { BucketRule, Buckets, BucketUse, PacedRule, Taken, TotalRule } from './bucket-rule.js';
import { lumps, newPacedState, type PacedState, refuseAt, spend, useOf } from './paced-bucket.js';

const MANY = 1_000;
/** A bucket that nobody has touched for so many windows is as good as new. */
const FORGOTTEN_WINDOWS = 25;

interface Total {
  used: number;
  until: number;
}

/** Buckets in the memory of this process. */
export class LocalBuckets implements Buckets {
  private readonly paced = new Map<string, PacedState>();
  private readonly totals = new Map<string, Total>();

  /** @param clock milliseconds that never go back */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  async take(rules: readonly BucketRule[], units: number, most: number): Promise<Taken> {
    const now = this.clock();
    this.forget(now);
    const answers = rules.map((rule) => this.available(rule, now, units));
    const granted = Math.min(most, ...answers.map(({ count }) => count));
    if (granted === 0) return { granted: 0, waitMs: Math.max(...answers.map(({ waitMs }) => waitMs)) };
    for (const rule of rules)
      if (rule.kind === 'paced') spend(this.state(rule, now), rule, now, granted * units);
      else this.total(rule, now).used += granted * units;
    return { granted, waitMs: 0 };
  }

  async refuse(rule: PacedRule, waitMs: number | undefined): Promise<number> {
    const now = this.clock();
    return refuseAt(this.state(rule, now), rule, now, waitMs);
  }

  async use(rule: BucketRule): Promise<BucketUse> {
    const now = this.clock();
    if (rule.kind === 'paced') return useOf(this.state(rule, now), rule, now);
    const { used } = this.total(rule, now);
    return { used, limit: rule.limit, pausedMs: used < rule.limit ? 0 : rule.endsInMs };
  }

  private available(rule: BucketRule, now: number, units: number): { count: number; waitMs: number } {
    if (rule.kind === 'paced') return lumps(this.state(rule, now), rule, now, units);
    const count = Math.max(0, Math.floor((rule.limit - this.total(rule, now).used) / units));
    return { count, waitMs: count > 0 ? 0 : rule.endsInMs };
  }

  private state(rule: PacedRule, now: number): PacedState {
    let state = this.paced.get(rule.key);
    if (!state) this.paced.set(rule.key, (state = newPacedState(rule, now)));
    return state;
  }

  private total({ key, endsInMs }: TotalRule, now: number): Total {
    let total = this.totals.get(key);
    if (!total || total.until <= now) this.totals.set(key, (total = { used: 0, until: now + endsInMs }));
    return total;
  }

  private forget(now: number): void {
    if (this.paced.size + this.totals.size < MANY) return;
    for (const [key, { at, pausedUntil }] of this.paced)
      if (Math.max(at, pausedUntil) < now - FORGOTTEN_WINDOWS * 60_000) this.paced.delete(key);
    for (const [key, { until }] of this.totals) if (until <= now) this.totals.delete(key);
  }
}
