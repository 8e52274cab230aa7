import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type BucketUse, PacedBuckets } from '../../../platform/limits/index.js';
import type { CallPriority } from '../account.js';
import { ProviderError } from '../provider-error.js';
import { type ApiLimits, type ApiRules, rulesFor } from './api-limits.js';
import type { ProjectQuotaStatus } from './quota-status.js';
import { Turnstile } from './turnstile.js';

/** A call, or several alike, that wants to be made. */
export interface QuotaCall {
  readonly limits: ApiLimits;
  /** The provider's account, hashed. */
  readonly userKey: string;
  readonly priority: CallPriority;
  /** What one call costs. */
  readonly units: number;
  /** How many would be made at once if there were units enough. */
  readonly most: number;
  /** Whoever would have to wait longer is told so at once, so that a worker does something else meanwhile. */
  readonly longestWaitMs: number;
}

/** Whose limit a refusal named; `unknown` when it did not say. */
export type RefusedLimit = 'user' | 'project' | 'unknown';

/** A project that has used this much of its minute may be what an unclear refusal is about. */
const SUSPICIOUS_SHARE = 0.5;

/** Gives out a provider's quota units: paced, shared by all processes, the urgent before the past. */
@Injectable()
export class QuotaManager {
  private readonly turnstile = new Turnstile();

  constructor(private readonly buckets: PacedBuckets) {}

  /**
   * Waits until there are units.
   * @returns how many of the calls may be made now, at least one; they are paid for
   * @throws ProviderError 'quota' with the time to wait when that is too long, 'temporary' when the signal aborts
   */
  acquire(call: QuotaCall, signal: AbortSignal | undefined): Promise<number> {
    const { limits, userKey, priority } = call;
    const name = `${limits.api}:${userKey}:${priority}`;
    return unlessAborted(signal, () => this.turnstile.pass(name, signal, () => this.wait(call, signal)));
  }

  /**
   * For who does not count units: waits only while a refusal says so.
   * @throws ProviderError as `acquire` does
   */
  rested({ limits, userKey, longestWaitMs }: QuotaCall, signal: AbortSignal | undefined): Promise<void> {
    return unlessAborted(signal, async () => {
      for (let left = longestWaitMs; ;) {
        const { pausedMs } = await this.userUse(limits, userKey);
        if (pausedMs <= 0) return;
        left -= pausedMs;
        if (left < 0) throw usedUp(pausedMs);
        await delay(pausedMs, undefined, { signal });
      }
    });
  }

  /** The provider has refused although we counted units. @returns how long nobody calls, ms */
  async refused(limits: ApiLimits, userKey: string, limit: RefusedLimit, waitMs: number | undefined): Promise<number> {
    const rules = rulesFor(limits, userKey, 'backfill', new Date());
    if (limit === 'project') return this.buckets.refuse(rules.project, waitMs);
    if (limit === 'unknown') {
      const { used } = await this.buckets.use(rules.project);
      if (used >= rules.project.limit * SUSPICIOUS_SHARE) await this.buckets.refuse(rules.project, waitMs);
    }
    return this.buckets.refuse(rules.user, waitMs);
  }

  async userUse(limits: ApiLimits, userKey: string): Promise<BucketUse> {
    const { user, project } = rulesFor(limits, userKey, 'interactive', new Date());
    const [own, all] = await Promise.all([this.buckets.use(user), this.buckets.use(project)]);
    return { ...own, pausedMs: Math.max(own.pausedMs, all.pausedMs) };
  }

  async projectUse(limits: ApiLimits): Promise<ProjectQuotaStatus> {
    const { project, day } = rulesFor(limits, '', 'interactive', new Date());
    const [minute, today] = await Promise.all([this.buckets.use(project), day && this.buckets.use(day)]);
    return {
      api: limits.api,
      unitsPerMinute: Math.floor(minute.limit),
      usedUnits: Math.ceil(minute.used),
      unitsPerDay: day?.limit ?? null,
      usedToday: today && today.used,
    };
  }

  private async wait(call: QuotaCall, signal: AbortSignal | undefined): Promise<number> {
    const { limits, userKey, priority, units, most, longestWaitMs } = call;
    const until = performance.now() + longestWaitMs;
    for (;;) {
      const rules = rulesFor(limits, userKey, priority, new Date());
      const { granted, waitMs } = await this.buckets.take(listOf(rules), units, most);
      if (granted > 0) return granted;
      if (performance.now() + waitMs > until) throw usedUp(waitMs);
      await delay(waitMs, undefined, { signal });
    }
  }
}

const usedUp = (waitMs: number): ProviderError =>
  new ProviderError('quota', "The provider's quota is used up for the moment", waitMs);

async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) throw new ProviderError('temporary', 'The call was given up while it waited for quota');
    throw error;
  }
}

const listOf = ({ user, project, day }: ApiRules) => (day ? [user, project, day] : [user, project]);
