/** What one person's syncs listed, by day (UTC, YYYY-MM-DD); days without any are left out. */
export type DailyVolumes = ReadonlyMap<string, number>;

export interface VolumeLimits {
  /** Fewer items in a day are never out of the ordinary. */
  readonly least: number;
  /** How many deviations above the usual a day may be. */
  readonly times: number;
}

export interface UnusualVolume {
  readonly today: number;
  /** The median day. */
  readonly usual: number;
  /** What had to be exceeded. */
  readonly limit: number;
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 28;
/** With fewer days behind it nothing is known of what is usual. */
const LEAST_DAYS = 7;
/** Makes the median absolute deviation comparable with a standard deviation. */
const CONSISTENCY = 1.4826;

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The days before today since the first that is known, at most four weeks; those without a sync count as none. */
function historyOf(volumes: DailyVolumes, today: string): number[] {
  const end = Date.parse(today);
  const known = [...volumes.keys()].map((day) => Date.parse(day)).filter((day) => day < end);
  if (known.length === 0) return [];
  const days = Math.min(MOST_DAYS, Math.round((end - Math.min(...known)) / DAY_MS));
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(end - (index + 1) * DAY_MS).toISOString().slice(0, 10);
    return volumes.get(day) ?? 0;
  });
}

/**
 * Whether a day is out of the ordinary for a person, by their own history. Median and median absolute deviation, so that one
 * large import of the past neither hides nor makes a finding. Who does the same every day may vary all the same: a deviation
 * is at least a tenth of the usual, and of `least`.
 * @param today YYYY-MM-DD
 * @returns null when it is not, or when too little is known
 */
export function unusualVolume(
  volumes: DailyVolumes,
  today: string,
  { least, times }: VolumeLimits,
): UnusualVolume | null {
  const history = historyOf(volumes, today);
  if (history.length < LEAST_DAYS) return null;
  const now = volumes.get(today) ?? 0;
  const usual = median(history);
  const spread = CONSISTENCY * median(history.map((value) => Math.abs(value - usual)));
  const deviation = Math.max(spread, usual / 10, least / 10);
  const limit = Math.ceil(Math.max(least, usual + times * deviation));
  return now > limit ? { today: now, usual: Math.round(usual), limit } : null;
}
