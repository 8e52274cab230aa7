import { ProviderError } from '../../../domain/provider-error.js';
import { QuotaRefusal } from '../client/errors.js';
import { CLIENT_RETRY, waitBeforeRetry } from '../client/retry.js';

/** What came of one message: its JSON text as received, or why not. */
export type MessageOutcome =
  { readonly id: string; readonly text: string } | { readonly id: string; readonly failure: ProviderError };

/** A message that is to be read, and how often that has failed for the moment. */
export interface Waiting {
  readonly id: string;
  readonly attempts: number;
}

/** What the answer to one request means. */
export interface Verdict {
  readonly settled: readonly MessageOutcome[];
  /** To be read again after a wait. */
  readonly again: readonly Waiting[];
  readonly waitMs: number;
  /** Failed for the moment, and often enough. */
  readonly failed: readonly MessageOutcome[];
  /** What makes further requests pointless. */
  readonly stop: ProviderError | null;
}

/** Refusals because too many calls were under way are expected while the bound is being found. */
const CONCURRENCY_ATTEMPTS = 8;

export const failureOf = (outcome: MessageOutcome): ProviderError | null =>
  'failure' in outcome ? outcome.failure : null;

export const stopped = (stop: ProviderError): Verdict => ({ settled: [], again: [], waitMs: 0, failed: [], stop });

export const refusalsIn = (outcomes: readonly MessageOutcome[]): QuotaRefusal[] =>
  outcomes.map(failureOf).filter((failure) => failure instanceof QuotaRefusal);

/** Decides for each message of a request whether it is done, is read again, or has failed. */
export function judge(
  lump: readonly Waiting[],
  outcomes: readonly MessageOutcome[],
  random: () => number = Math.random,
): Verdict {
  const attempts = new Map(lump.map((waiting) => [waiting.id, waiting.attempts + 1]));
  const settled: MessageOutcome[] = [];
  const failed: MessageOutcome[] = [];
  const again: Waiting[] = [];
  let stop: ProviderError | null = null;
  let waitMs = 0;
  for (const outcome of outcomes) {
    const failure = failureOf(outcome);
    const attempt = attempts.get(outcome.id) ?? 1;
    if (failure?.code === 'permission') stop ??= failure;
    else if (failure?.code !== 'quota' && failure?.code !== 'temporary') settled.push(outcome);
    else {
      const wait = waitAfter(failure, attempt, random);
      if (wait !== null) {
        again.push({ id: outcome.id, attempts: attempt });
        waitMs = Math.max(waitMs, wait);
      } else if (failure.code === 'temporary') failed.push(outcome);
      // Of several refusals for quota the one that asks for the longest wait counts.
      else if (stop?.code !== 'quota' || (stop.retryAfterMs ?? 0) < (failure.retryAfterMs ?? 0)) stop = failure;
    }
  }
  return { settled, again, waitMs, failed, stop };
}

function waitAfter(failure: ProviderError, attempt: number, random: () => number): number | null {
  if (!(failure instanceof QuotaRefusal) || failure.limit !== 'concurrency')
    return waitBeforeRetry(failure, attempt, CLIENT_RETRY, random);
  return attempt < CONCURRENCY_ATTEMPTS ? random() * CLIENT_RETRY.baseMs * attempt : null;
}
