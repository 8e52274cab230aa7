interface Bucket {
  tokens: number;
  at: number;
}

/** Sources that are remembered; the one that was quiet longest is forgotten first. */
const MAX_SOURCES = 10_000;

/** Lets each source do so much a second, and twice that at once. Lives in this process; it stands before all real work. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /** @param now milliseconds of a clock that does not go back */
  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @returns whether the source may go on */
  take(source: string): boolean {
    const now = this.now();
    const full = this.perSecond * 2;
    const { tokens, at } = this.buckets.get(source) ?? { tokens: full, at: now };
    const filled = Math.min(full, tokens + ((now - at) * this.perSecond) / 1_000);
    const allowed = filled >= 1;
    // Taken out and put back, so that the map is in the order of use.
    this.buckets.delete(source);
    this.buckets.set(source, { tokens: allowed ? filled - 1 : filled, at: now });
    if (this.buckets.size > MAX_SOURCES) this.buckets.delete(this.buckets.keys().next().value!);
    return allowed;
  }
}
