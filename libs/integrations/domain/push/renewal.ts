import type { ProviderErrorCode } from '../provider-error.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Google recommends to renew a mailbox's watch daily although it holds for a week. */
const DAILY = 24 * HOUR;

/**
 * When watches are renewed, after they were agreed to: daily, or when three quarters of a shorter life are over; a
 * tenth earlier or later, so that accounts which were connected together do not march in step.
 * @param random in [0, 1)
 */
export function renewalAt(agreedAt: Date, expiresAt: Date, random: number): Date {
  const life = Math.max(0, expiresAt.getTime() - agreedAt.getTime());
  const wait = Math.min(DAILY, life * 0.75) * (0.9 + 0.2 * random);
  return new Date(agreedAt.getTime() + wait);
}

/** What only somebody at the server or at Google can change is not asked every minute. */
const PATIENT: readonly ProviderErrorCode[] = ['permission', 'permanent', 'not-found'];

/**
 * When to try again after a renewal that failed: a minute, doubling up to an hour; six hours where trying again cannot
 * help by itself; never before the provider's own time.
 */
export function retryAt(
  now: Date,
  failure: { code: ProviderErrorCode; retryAfterMs: number | undefined },
  failures: number,
  random: number,
): Date {
  const usual = PATIENT.includes(failure.code) ? 6 * HOUR : Math.min(HOUR, MINUTE * 2 ** Math.min(failures, 10));
  return new Date(now.getTime() + Math.max(failure.retryAfterMs ?? 0, usual * (0.9 + 0.2 * random)));
}
