import type { PacedRule, Reserve, TotalRule } from '../../../platform/limits/index.js';
import type { CallPriority } from '../account.js';
import { pacificDay } from './pacific-day.js';

/** What a provider allows for one of its APIs, in its own units. */
export interface ApiLimits {
  /** Names the API in buckets, metrics and on screens: `gmail`. */
  readonly api: string;
  readonly perUserMinute: number;
  readonly perProjectMinute: number;
  /** By Pacific days; null where nothing is said. */
  readonly perProjectDay: number | null;
  /** How long a minute is, ms: 60,000, but for a sandbox whose clock runs faster. */
  readonly minuteMs: number;
}

/**
 * What each kind of call leaves for those that matter more. The past may use nearly all of every minute, yet always leaves
 * a part of what can be sent at once, so that a look for changes and a person at the screen go first.
 */
const RESERVES: Readonly<Record<CallPriority, Reserve>> = {
  backfill: { burst: 0.8, window: 0.01 },
  incremental: { burst: 0.5, window: 0 },
  interactive: { burst: 0, window: 0 },
};

export interface ApiRules {
  readonly user: PacedRule;
  readonly project: PacedRule;
  readonly day: TotalRule | null;
}

/**
 * The buckets that a call is paid from.
 * @param userKey the provider's account, hashed; everybody who reads the same mailbox shares its bucket
 */
export function rulesFor(limits: ApiLimits, userKey: string, priority: CallPriority, now: Date): ApiRules {
  const { api, minuteMs: windowMs, perProjectDay } = limits;
  const reserve = RESERVES[priority];
  const paced = (key: string, limit: number): PacedRule => ({ kind: 'paced', key, limit, windowMs, reserve });
  return {
    user: paced(`quota:${api}:user:${userKey}`, limits.perUserMinute),
    project: paced(`quota:${api}:project`, limits.perProjectMinute),
    day: perProjectDay === null ? null : dayRule(api, perProjectDay, now),
  };
}

function dayRule(api: string, limit: number, now: Date): TotalRule {
  const { day, endsInMs } = pacificDay(now);
  return { kind: 'total', key: `quota:${api}:day:${day}`, limit, endsInMs };
}
