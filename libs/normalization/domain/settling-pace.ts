/** How long what is derived of contacts may wait while much is being imported. */
const AT_LEAST_MS = 2_000;
/** Nor does it take more of the time than this: one part in six. */
const TIMES_ITS_LENGTH = 5;

/**
 * When to settle contacts while one chunk follows another. It costs the more, the more people there are, so it is done the
 * less often. Of each user it is known from one slice to the next.
 */
export class SettlingPace {
  private readonly lasts = new Map<string, { end: number; length: number }>();
  private readonly owed = new Set<string>();

  /** Whether it is time. @param now milliseconds of a clock */
  isDue(user: string, now: number): boolean {
    const last = this.lasts.get(user);
    if (!last) this.lasts.set(user, { end: now, length: 0 });
    return last !== undefined && now - last.end >= Math.max(AT_LEAST_MS, TIMES_ITS_LENGTH * last.length);
  }

  settled(user: string, begun: number, now: number): void {
    this.lasts.set(user, { end: now, length: now - begun });
    this.owed.delete(user);
  }

  /** Notes that something was written without settling. */
  putOff(user: string): void {
    this.owed.add(user);
  }

  /** Whether something was written since the last settling. */
  isOwed(user: string): boolean {
    return this.owed.has(user);
  }
}
