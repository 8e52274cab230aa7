/** What is out of the ordinary. */
export type AnomalyKind = 'sync_volume' | 'rapid_syncs' | 'api_pattern' | 'refused_pushes';

/** Counts and limits by name; no content, no address. */
export type AnomalyFacts = Readonly<Record<string, number>>;

/** What was found, before it is known whether it was found already. */
export interface Finding {
  readonly kind: AnomalyKind;
  /** Null when nobody knows who it was. */
  readonly userId: string | null;
  readonly since: Date;
  readonly count: number;
  readonly data: AnomalyFacts;
}
