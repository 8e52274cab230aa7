import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import { type RateAnswer, type RateRule, Rates } from '../../platform/limits/index.js';
import { rateLimitConfig } from '../rate-limit.config.js';

/** What is counted: sign-ins begun, keys refused, requests, syncs started, and the cost of GraphQL. */
export type RateClass = 'auth' | 'key' | 'default' | 'sync' | 'cost';

/** Who asks. */
export interface RateSubject {
  /** Name of the address, without the address in it. */
  client: string;
  viewer: SessionUser | null;
}

const WINDOW_MS = 60_000;

/**
 * Counts against the person (in all browsers and keys together), and against the key, or the session at its address.
 * Whoever is not known is counted by address alone.
 */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly rates: Rates,
    @InjectConfig(rateLimitConfig) private readonly config: ConfigOf<typeof rateLimitConfig>,
  ) {}

  /** @returns how the tightest of the limits stands; nothing is counted when one of them is reached */
  take(rateClass: RateClass, { client, viewer }: RateSubject, units = 1): Promise<RateAnswer> {
    const { own, person } = this.limits(rateClass, viewer);
    const rule = (subject: string, limit: number): RateRule => ({
      key: `${rateClass}:${subject}`,
      limit,
      windowMs: WINDOW_MS,
    });
    if (!viewer || rateClass === 'auth' || rateClass === 'key')
      return this.rates.take([rule(`address:${client}`, own)], units);
    const credential = viewer.apiKey ? `key:${viewer.sessionId}` : `session:${viewer.sessionId}:${client}`;
    return this.rates.take([rule(credential, own), rule(`user:${viewer.userId}`, person)], units);
  }

  /** For the key, session or address itself, and for the person. */
  private limits(rateClass: RateClass, viewer: SessionUser | null): { own: number; person: number } {
    const { config } = this;
    const isBrowser = viewer !== null && !viewer.apiKey;
    const both = (limit: number) => ({ own: limit, person: limit });
    if (rateClass === 'auth' || rateClass === 'key') return both(config.RATE_LIMIT_AUTH);
    if (rateClass === 'sync') return both(config.RATE_LIMIT_SYNC);
    const [usual, browser] =
      rateClass === 'cost'
        ? [config.RATE_LIMIT_COST, config.RATE_LIMIT_BROWSER_COST]
        : [config.RATE_LIMIT_DEFAULT, config.RATE_LIMIT_BROWSER];
    return { own: isBrowser ? browser : usual, person: browser };
  }
}
