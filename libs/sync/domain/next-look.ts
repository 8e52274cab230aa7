const MINUTE = 60_000;
/** Of the base setting: an active account is looked at five times as often, a quiet one a third as often. */
const SHORTEST = 1 / 5;
const LONGEST = 3;

export interface LookCircumstances {
  /** The base setting, in minutes. */
  readonly baseMinutes: number;
  /** Until when pushes can be relied on; null: not at all. */
  readonly pushedUntil: Date | null;
  /** Looks in a row that found nothing; 0: the last one found something. */
  readonly quietLooks: number;
  /** In [0, 1); spreads looks by a tenth, so that accounts do not march in step. */
  readonly random: number;
}

/**
 * When an account is looked at next without being told. With 5 minutes as the base: after a look that found something in
 * 1 minute, then doubling up to 15. With pushes that can be relied on, once more after 1 minute, because the end of a
 * burst is not pushed, and then every 15, which finds what was lost.
 */
export function nextLook(now: Date, circumstances: LookCircumstances): Date {
  const { baseMinutes, pushedUntil, quietLooks, random } = circumstances;
  const [shortest, longest] = [baseMinutes * SHORTEST, baseMinutes * LONGEST];
  const isPushed = pushedUntil !== null && pushedUntil > now;
  const growing = Math.min(longest, shortest * 2 ** Math.min(quietLooks, 10));
  const minutes = isPushed && quietLooks > 0 ? longest : growing;
  // Never later than the longest wait, which is what finds a change that nobody tells of.
  const next = now.getTime() + Math.min(longest, minutes * (0.9 + 0.2 * random)) * MINUTE;
  // When pushes end, looking takes over at once.
  return new Date(isPushed ? Math.min(next, pushedUntil.getTime()) : next);
}
