import type { AnomalyKind, Finding } from './anomaly.js';

/** How often something was seen of somebody within the window. */
export interface SeenOften {
  readonly kind: string;
  readonly userId: string | null;
  readonly since: Date;
  readonly count: number;
}

/** Which anomaly a sighting speaks for; the names of sightings are those that other modules note. */
const SPEAKS_FOR: ReadonlyMap<string, AnomalyKind> = new Map([
  ['sync_asked', 'rapid_syncs'],
  ['forbidden', 'api_pattern'],
  ['not_found', 'api_pattern'],
  ['rate_limited', 'api_pattern'],
  ['key_refused', 'api_pattern'],
  ['push_refused', 'refused_pushes'],
]);

export type CountedLimits = Readonly<Record<Exclude<AnomalyKind, 'sync_volume'>, number>>;

/** Those who exceed a limit, with what makes up their count. */
export function exceeding(seen: readonly SeenOften[], limits: CountedLimits): Finding[] {
  const sums = new Map<string, Finding>();
  for (const { kind: name, userId, since, count } of seen) {
    const kind = SPEAKS_FOR.get(name);
    if (kind === undefined || kind === 'sync_volume') continue;
    const key = `${kind} ${userId ?? ''}`;
    const sum = sums.get(key) ?? { kind, userId, since, count: 0, data: { limit: limits[kind] } };
    sums.set(key, {
      ...sum,
      since: since < sum.since ? since : sum.since,
      count: sum.count + count,
      data: { ...sum.data, [name]: count },
    });
  }
  return [...sums.values()].filter(({ count, data }) => count > data.limit!);
}
