/** How many units may be taken in a window; they come back evenly, so that nobody gets twice the limit at its border. */
export interface RateRule {
  /** Names what is limited; everyone who uses the name shares it. No addresses: it is a key in Redis. */
  readonly key: string;
  readonly limit: number;
  readonly windowMs: number;
}

/** What came of asking one rule for units. */
export interface RateUse {
  /** 0 when the units were there; else milliseconds until they will be. */
  readonly waitMs: number;
  /** Whole units that can be taken now. */
  readonly remaining: number;
  /** Milliseconds until all units are back. */
  readonly resetMs: number;
}

/** Clocks have fractions, and sums of fractions are not exact; a whole limit must still fit at once. */
export const ROUNDING_MS = 0.01;

/**
 * The arithmetic of one rule: its state is the time at which all units will be back.
 * @param fullAt milliseconds, undefined for a rule that nobody has used
 * @param units  as many as the limit at most count, so that no request is impossible for ever
 * @returns the state afterwards if the units are taken, and the use before and after
 */
export function ratedAt(
  { limit, windowMs }: RateRule,
  fullAt: number | undefined,
  now: number,
  units: number,
): { fullAt: number; waitMs: number; before: RateUse; after: RateUse } {
  const step = windowMs / limit;
  const start = Math.max(fullAt ?? now, now);
  const end = start + Math.min(units, limit) * step;
  const waitMs = Math.max(0, Math.ceil(end - now - windowMs - ROUNDING_MS));
  const use = (at: number): RateUse => ({
    waitMs,
    remaining: Math.max(0, Math.floor((windowMs - (at - now)) / step + 1e-6)),
    resetMs: at - now,
  });
  return { fullAt: end, waitMs, before: use(start), after: use(end) };
}
