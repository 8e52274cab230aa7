import { setTimeout as delay } from 'node:timers/promises';
import { ProviderError } from '../../../domain/provider-error.js';

export interface RetryPolicy {
  /** Attempts in all. */
  readonly attempts: number;
  /** The first wait is drawn from 0 to this, the next from 0 to twice this, and so on. */
  readonly baseMs: number;
  /** Whoever would have to wait longer gives up, so that the caller can do something else meanwhile. */
  readonly longestMs: number;
}

export const CLIENT_RETRY: RetryPolicy = { attempts: 3, baseMs: 250, longestMs: 3_000 };

/**
 * Tries again after temporary failures and refusals for quota, with full jitter, and never before the time that the
 * provider named. Everything else, and the last failure, is thrown.
 */
export async function withRetry<T>(
  operation: () => Promise<T>,
  signal: AbortSignal | undefined,
  policy = CLIENT_RETRY,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation();
    } catch (error) {
      const wait = waitBeforeRetry(error, attempt, policy);
      if (wait === null || signal?.aborted) throw error;
      await delay(wait, undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
}

/** Milliseconds to wait before the next attempt, or null when there should be none. */
export function waitBeforeRetry(
  error: unknown,
  attempt: number,
  policy: RetryPolicy,
  random = Math.random,
): number | null {
  if (!(error instanceof ProviderError) || (error.code !== 'temporary' && error.code !== 'quota')) return null;
  // A refusal for quota without a time tends to last a minute, so one more attempt is all that is worth it.
  const attempts =
    error.code === 'quota' && error.retryAfterMs === undefined ? Math.min(2, policy.attempts) : policy.attempts;
  if (attempt >= attempts) return null;
  const jitter = random() * policy.baseMs * 2 ** (attempt - 1);
  const wait = (error.retryAfterMs ?? 0) + jitter;
  return wait <= policy.longestMs ? wait : null;
}
