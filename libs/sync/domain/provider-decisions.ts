import type { ProviderError, ProviderErrorCode } from '../../integrations/index.js';

/** What becomes of a batch after the provider has refused. */
export type Decision =
  /** Time heals it. */
  | { kind: 'wait'; delayMs: number }
  /** Only the person can heal it, by connecting again. */
  | { kind: 'park' }
  /** The stream has to be listed from the beginning, with everything. */
  | { kind: 'restart' }
  /** The stream is no more; the others go on. */
  | { kind: 'end-stream' }
  /** Nothing heals it. */
  | { kind: 'fail' };

export interface Circumstances {
  /** Failures of the batch since it last made progress. */
  failures: number;
  /** Whether the failure concerns the listing of one stream. */
  listing: boolean;
  /** In [0, 1); makes waits differ. */
  random: number;
}

const MIN_WAIT_MS = 200;
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;

/**
 * How long to wait before the next attempt, in ms: what the provider asks for and up to a tenth more, else 1 s doubling
 * up to 60 s, half of it random.
 */
export function waitMs(retryAfterMs: number | undefined, failures: number, random: number): number {
  if (retryAfterMs !== undefined) return Math.max(MIN_WAIT_MS, Math.ceil(retryAfterMs * (1 + random / 10)));
  const full = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
  return Math.round(full / 2 + (full / 2) * random);
}

const wait = (error: ProviderError, { failures, random }: Circumstances): Decision => ({
  kind: 'wait',
  delayMs: waitMs(error.retryAfterMs, failures, random),
});

/** The one place that decides what a provider's error means for a batch. */
const DECISIONS: Record<ProviderErrorCode, (error: ProviderError, circumstances: Circumstances) => Decision> = {
  auth: () => ({ kind: 'park' }),
  quota: wait,
  temporary: wait,
  cursor: (_, { listing }) => ({ kind: listing ? 'restart' : 'fail' }),
  'not-found': (_, { listing }) => ({ kind: listing ? 'end-stream' : 'fail' }),
  permission: () => ({ kind: 'fail' }),
  permanent: () => ({ kind: 'fail' }),
};

export function decide(error: ProviderError, circumstances: Circumstances): Decision {
  return DECISIONS[error.code](error, circumstances);
}
