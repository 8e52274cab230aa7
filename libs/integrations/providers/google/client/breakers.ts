import { Injectable } from '@nestjs/common';
import {
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhenResult,
  type IBackoff,
} from 'cockatiel';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { Metrics } from '../../../../platform/telemetry/index.js';
import type { Account } from '../../../domain/account.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { ProviderHealth } from '../../../domain/provider-health.service.js';
import { integrationsConfig } from '../../../integrations.config.js';
import type { GoogleApi } from '../quota-costs.js';

const LONGEST_MS = 60_000;
/** Breakers that have nothing to say are forgotten when there are more than this. */
const MANY = 2_000;

/** Raised instead of a call to an API that is left alone for now: it concerns the account, not an item. */
export class BreakerOpenError extends ProviderError {
  constructor(retryAfterMs: number) {
    super('temporary', 'Google failed several times in a row, and is left alone for a moment', retryAfterMs);
  }
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown; readonly counts: boolean };

interface Breaker {
  readonly policy: CircuitBreakerPolicy;
  openUntil: number;
  /** The newest change, on its way to those who show it. */
  told: Promise<void>;
}

/** One circuit breaker per integration and API: after failures in a row an API is left alone, then tried with one call. */
@Injectable()
export class Breakers {
  private readonly breakers = new Map<string, Breaker>();
  private readonly firstMs: number;
  private readonly failures: number;

  constructor(
    private readonly health: ProviderHealth,
    @InjectConfig(integrationsConfig) config: ConfigOf<typeof integrationsConfig>,
    metrics: Metrics,
  ) {
    this.firstMs = config.GOOGLE_BREAKER_SECONDS * 1_000;
    this.failures = config.GOOGLE_BREAKER_FAILURES;
    const gauge = metrics.gauge('omnicrm_breaker_state', 'Accounts whose API is left alone after failures', ['api']);
    metrics.onScrape(async () => {
      for (const api of ['gmail', 'calendar'] as const) gauge.set({ api }, this.openCount(api));
    });
  }

  /** @throws BreakerOpenError while the API is left alone */
  check({ integrationId }: Account, api: GoogleApi): void {
    const breaker = this.breakers.get(keyOf(integrationId, api));
    const left = breaker?.policy.state === CircuitState.Open ? breaker.openUntil - Date.now() : 0;
    if (left > 0) throw new BreakerOpenError(left);
  }

  /** Runs a call; its temporary failures count, but for those that the signal caused. */
  async run<T>(account: Account, api: GoogleApi, signal: AbortSignal | undefined, call: () => Promise<T>): Promise<T> {
    this.check(account, api);
    const breaker = this.breaker(account, api);
    const attempt = async (): Promise<Outcome<T>> => {
      try {
        return { value: await call() };
      } catch (error) {
        const counts = error instanceof ProviderError && error.code === 'temporary' && !signal?.aborted;
        return { error, counts };
      }
    };
    const outcome = await breaker.policy.execute(attempt).catch((): Outcome<T> => {
      // Somebody else's trial call has just failed.
      return { error: new BreakerOpenError(this.firstMs), counts: false };
    });
    await breaker.told;
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  private breaker({ userId, integrationId }: Account, api: GoogleApi): Breaker {
    const key = keyOf(integrationId, api);
    const known = this.breakers.get(key);
    if (known) return known;
    this.forget();
    const backoff = (attempt: number): IBackoff<{ attempt: number }> => {
      const duration = Math.min(LONGEST_MS, this.firstMs * 2 ** Math.min(attempt - 1, 10));
      breaker.openUntil = Date.now() + duration;
      breaker.told = this.health.broken(userId, integrationId, duration);
      return { duration, next: (context) => backoff(context.attempt) };
    };
    const policy = circuitBreaker(
      handleWhenResult((result) => (result as Outcome<unknown> & { counts?: boolean }).counts === true),
      { halfOpenAfter: { next: ({ attempt }) => backoff(attempt) }, breaker: new ConsecutiveBreaker(this.failures) },
    );
    const breaker: Breaker = { policy, openUntil: 0, told: Promise.resolve() };
    policy.onReset(() => (breaker.told = this.health.broken(userId, integrationId, 0)));
    this.breakers.set(key, breaker);
    return breaker;
  }

  private openCount(api: GoogleApi): number {
    return [...this.breakers].filter(
      ([key, { policy }]) => key.startsWith(`${api}:`) && policy.state !== CircuitState.Closed,
    ).length;
  }

  private forget(): void {
    if (this.breakers.size < MANY) return;
    for (const [key, { policy }] of this.breakers) if (policy.state === CircuitState.Closed) this.breakers.delete(key);
  }
}

const keyOf = (integrationId: string, api: GoogleApi): string => `${api}:${integrationId}`;
