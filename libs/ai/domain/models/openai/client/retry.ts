import { setTimeout as delay } from 'node:timers/promises';
import { ModelError } from '../../errors.js';

export interface RetryPolicy {
  /** Attempts in all. */
  readonly attempts: number;
  /** The first wait is drawn from 0 to this, the next from 0 to twice this, and so on. */
  readonly baseMs: number;
  /** Whoever would have to wait longer gives up. */
  readonly longestMs: number;
}

export const MODEL_RETRY: RetryPolicy = { attempts: 3, baseMs: 300, longestMs: 8_000 };

/**
 * Tries again what failed for the moment, with full jitter and never before the time that the server named. What a server
 * has begun to answer is not asked again: it would be paid for twice.
 */
export async function withRetry<T>(operation: () => Promise<T>, signal: AbortSignal, policy = MODEL_RETRY): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation();
    } catch (error) {
      const wait = waitBeforeRetry(error, attempt, policy);
      if (wait === null || signal.aborted) throw error;
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
  { attempts, baseMs, longestMs }: RetryPolicy,
  random = Math.random,
): number | null {
  if (!(error instanceof ModelError) || error.usage !== null || attempt >= attempts) return null;
  if (error.code !== 'temporary' && error.code !== 'rate_limited') return null;
  const wait = (error.retryAfterMs ?? 0) + random() * baseMs * 2 ** (attempt - 1);
  return wait <= longestMs ? wait : null;
}
