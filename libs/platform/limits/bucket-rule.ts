/** How much of a bucket a caller leaves to callers that matter more, as shares from 0 to 1. */
export interface Reserve {
  /** Of what may be taken at once after a quiet time. */
  readonly burst: number;
  /** Of what may be taken in a whole window. */
  readonly window: number;
}

/** A limit on units in any window of time, as its provider counts them. */
export interface PacedRule {
  readonly kind: 'paced';
  /** Names the bucket; everyone who uses the name shares it. No addresses: it is a key in Redis. */
  readonly key: string;
  /** Units in a window. */
  readonly limit: number;
  readonly windowMs: number;
  readonly reserve: Reserve;
}

/** A limit on units until a point in time. */
export interface TotalRule {
  readonly kind: 'total';
  /** Names the bucket and its period. */
  readonly key: string;
  readonly limit: number;
  /** Milliseconds until the period ends. */
  readonly endsInMs: number;
}

export type BucketRule = PacedRule | TotalRule;

/** What came of asking for units: how many lumps may be sent now, or when to ask again. */
export type Taken = { readonly granted: number; readonly waitMs: 0 } | { readonly granted: 0; readonly waitMs: number };

/** How full a bucket is. */
export interface BucketUse {
  /** Units taken in the last window, or in the period so far. */
  readonly used: number;
  /** The limit that holds now: refusals lower it for a while. */
  readonly limit: number;
  /** Milliseconds for which nobody takes anything, because the provider said so; 0 when all is well. */
  readonly pausedMs: number;
}

/** Units that are shared: by one process, or by all of them. */
export interface Buckets {
  /**
   * Takes up to `most` lumps of `units` from all buckets together, as many as every one of them has, or nothing.
   * @returns how many lumps, at least one, or how long to wait before asking again
   */
  take(rules: readonly BucketRule[], units: number, most: number): Promise<Taken>;
  /**
   * The provider has refused although the bucket had units: nobody takes any until the time that it named (else 1 s,
   * doubling to 60 s), and the limit is lowered by 30 %, to grow back by 5 % a window.
   * @param waitMs what the provider asks for, if it does
   * @returns how long the bucket rests, ms
   */
  refuse(rule: PacedRule, waitMs: number | undefined): Promise<number>;
  use(rule: BucketRule): Promise<BucketUse>;
}

/** What is sent in the long run: the rest is room for calls that arrive closer together than they were sent. */
export const PACE = 0.97;
/** What may be sent at once after a quiet time, as a share of the limit; a caller leaves its reserve of that. */
export const BURST = 1;
/** A window is counted in cells; two more than it has are looked at, so that late arrivals still fit. */
export const CELLS = 120;
export const COUNTED_CELLS = CELLS + 2;
/** What a refusal leaves of the limit, what comes back with every window, and the least that is left. */
export const LOWERED = 0.7;
export const REGROWTH = 0.05;
export const LOWEST = 0.1;
export const FIRST_PAUSE_MS = 1_000;
export const LONGEST_PAUSE_MS = 60_000;
