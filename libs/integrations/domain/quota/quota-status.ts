/** The account that a quota is about, as its row tells. */
export interface LimitedAccount {
  readonly id: string;
  readonly source: string;
  readonly accountId: string;
  /** Until then its API is left alone; missing where nobody asks for that. */
  readonly brokenUntil?: Date | null;
}

/** What a provider still allows one account. */
export interface ProviderQuotaStatus {
  /** Units a minute: the provider's limit, or less for a while after it has refused. */
  readonly unitsPerMinute: number;
  /** In the last minute. */
  readonly usedUnits: number;
  readonly remainingUnits: number;
  /** Nobody calls before this time, because the provider said so; null when all is well. */
  readonly pausedUntil: Date | null;
  /** `waiting`: refused for quota; `broken`: the API fails, and is left alone for a while. */
  readonly state: 'ok' | 'waiting' | 'broken';
  /** How many items a minute that makes. */
  readonly itemsPerMinute: number;
}

/** What a provider still allows all users of this installation together. */
export interface ProjectQuotaStatus {
  readonly api: string;
  readonly unitsPerMinute: number;
  readonly usedUnits: number;
  /** Null where the provider names no daily limit. */
  readonly unitsPerDay: number | null;
  readonly usedToday: number | null;
}
