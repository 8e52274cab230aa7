import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { Metrics } from '../../../../platform/telemetry/index.js';
import type { Account } from '../../../domain/account.js';
import { ProviderError } from '../../../domain/provider-error.js';
import type { ApiLimits } from '../../../domain/quota/api-limits.js';
import { Concurrency, type Slots } from '../../../domain/quota/concurrency.js';
import { QuotaManager } from '../../../domain/quota/quota-manager.js';
import type { ProjectQuotaStatus } from '../../../domain/quota/quota-status.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { apiOf, costsWith, type GoogleApi, type GoogleMethod } from '../quota-costs.js';
import { QuotaRefusal } from './errors.js';

/** With quotas on, calls are sent in small lumps: a large one would arrive as a surge, and trips the limit of concurrent calls. */
const LARGEST_LUMP = 10;

/** Well below the time for which a worker may hold a batch without a sign of life. */
const SOME_SECONDS_MS = 8_000;

/** Leave to make some calls now. Whoever has it says when they are over. */
export interface Admission {
  readonly count: number;
  /** @param refusals what was refused for quota, if anything was */
  over(refusals?: readonly QuotaRefusal[]): Promise<void>;
}

/** The quotas of Google's APIs: which bucket a call is paid from, how many may be under way, and what refusals teach. */
@Injectable()
export class GoogleQuota {
  private readonly limits: Readonly<Record<GoogleApi, ApiLimits>>;
  private readonly costs: Readonly<Record<GoogleMethod, number>>;
  private readonly concurrency: Concurrency;
  private readonly refusedCount: ReturnType<Metrics['counter']>;

  constructor(
    private readonly manager: QuotaManager,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
    metrics: Metrics,
  ) {
    this.limits = limitsFrom(config);
    this.costs = costsWith(config.GOOGLE_METHOD_COSTS);
    this.concurrency = new Concurrency(config.GOOGLE_FETCH_CONCURRENCY * this.largestLump);
    this.refusedCount = metrics.counter('omnicrm_google_quota_refused_total', 'Calls that Google refused for quota', [
      'api',
    ]);
    const used = metrics.gauge('omnicrm_google_quota_used_units', 'Units used by all users in the last minute', [
      'api',
    ]);
    metrics.onScrape(async () => {
      for (const { api, usedUnits } of await this.projects()) used.set({ api }, usedUnits);
    });
  }

  get isOn(): boolean {
    return this.config.GOOGLE_QUOTA === 'on';
  }

  /** How many calls one request may hold. */
  get largestLump(): number {
    return this.isOn ? Math.min(LARGEST_LUMP, this.config.GOOGLE_BATCH_SIZE) : this.config.GOOGLE_BATCH_SIZE;
  }

  /**
   * Waits until there are units, and room beside what is under way.
   * @param most how many calls of this kind would be made at once
   * @throws ProviderError 'quota' when the wait is too long, 'temporary' when the signal aborts
   */
  async admit(
    account: Account,
    method: GoogleMethod,
    most: number,
    signal: AbortSignal | undefined,
  ): Promise<Admission> {
    const api = apiOf(method);
    const userKey = userKeyOf(account.accountId);
    const slots = await this.room(`${api}:${userKey}`, Math.min(most, this.largestLump), signal);
    try {
      const count = await this.pay(account, method, userKey, slots.count, signal);
      slots.leave(slots.count - count);
      return { count, over: (refusals = []) => this.over(api, userKey, slots, refusals) };
    } catch (error) {
      slots.leave();
      throw error;
    }
  }

  /**
   * What an account's quota makes of one kind of call.
   * @returns its units, how many a minute there can be, and how many should be asked for together so that all are over
   *   within some seconds
   */
  paceOf(method: GoogleMethod): { units: number; callsPerMinute: number; callsAtOnce: number } {
    const { perUserMinute, minuteMs } = this.limits[apiOf(method)];
    const callsPerMinute = perUserMinute / this.costs[method];
    const callsAtOnce = Math.max(1, Math.floor((callsPerMinute * SOME_SECONDS_MS) / minuteMs));
    return { units: this.costs[method], callsPerMinute, callsAtOnce: this.isOn ? callsAtOnce : Infinity };
  }

  costOf(method: GoogleMethod): number {
    return this.costs[method];
  }

  userUse(api: GoogleApi, accountId: string) {
    return this.manager.userUse(this.limits[api], userKeyOf(accountId));
  }

  projects(): Promise<ProjectQuotaStatus[]> {
    return Promise.all(Object.values(this.limits).map((limits) => this.manager.projectUse(limits)));
  }

  private async room(name: string, most: number, signal: AbortSignal | undefined): Promise<Slots> {
    try {
      return await this.concurrency.enter(name, most, signal);
    } catch {
      throw new ProviderError('temporary', 'The call was given up while others were under way');
    }
  }

  /** @returns how many calls are paid for; all of them where nothing is counted, once no refusal stands against it */
  private async pay(
    { priority }: Account,
    method: GoogleMethod,
    userKey: string,
    most: number,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const longestWaitMs = this.config.GOOGLE_QUOTA_WAIT_MS;
    const units = this.costs[method];
    const call = { limits: this.limits[apiOf(method)], userKey, priority, units, most, longestWaitMs };
    if (this.isOn) return this.manager.acquire(call, signal);
    await this.manager.rested(call, signal);
    return most;
  }

  /** Teaches what was refused, before anybody else asks. */
  private async over(api: GoogleApi, userKey: string, slots: Slots, refusals: readonly QuotaRefusal[]): Promise<void> {
    slots.leave(
      undefined,
      refusals.some(({ limit }) => limit === 'concurrency'),
    );
    if (refusals.length > 0) this.refusedCount.inc({ api }, refusals.length);
    const [first] = refusals.filter(({ limit }) => limit !== 'concurrency');
    if (!first || first.limit === 'concurrency') return;
    const waits = refusals.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
    await this.manager.refused(
      this.limits[api],
      userKey,
      first.limit,
      waits.length > 0 ? Math.max(...waits) : undefined,
    );
  }
}

/** Hashed, since an account's id may be an address, and this names keys in Redis. */
function userKeyOf(accountId: string): string {
  return createHash('sha256').update(accountId).digest('base64url').slice(0, 22);
}

function limitsFrom(config: ConfigOf<typeof integrationsConfig>): Record<GoogleApi, ApiLimits> {
  const minuteMs = config.GOOGLE_QUOTA_WINDOW_SECONDS * 1_000;
  return {
    gmail: {
      api: 'gmail',
      perUserMinute: config.GOOGLE_GMAIL_USER_UNITS,
      perProjectMinute: config.GOOGLE_GMAIL_PROJECT_UNITS,
      perProjectDay: config.GOOGLE_GMAIL_PROJECT_DAY_UNITS,
      minuteMs,
    },
    calendar: {
      api: 'calendar',
      perUserMinute: config.GOOGLE_CALENDAR_USER_REQUESTS,
      perProjectMinute: config.GOOGLE_CALENDAR_PROJECT_REQUESTS,
      perProjectDay: null,
      minuteMs,
    },
  };
}
