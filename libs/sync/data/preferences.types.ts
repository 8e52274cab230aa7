/** What a person wants to have taken in from an account, as they chose it and as it is kept (JSON). */
export interface SyncPreferences {
  /** Null for everything. */
  readonly lookBackDays: number | null;
  /** A search in the provider's own syntax; null for all. */
  readonly query: string | null;
  /** Ids of labels or calendars; an empty list means all. */
  readonly containersIn: readonly string[];
  readonly containersOut: readonly string[];
  /** Addresses and domains in the form of `Selection.people`; an empty list means everybody. */
  readonly peopleIn: readonly string[];
  readonly peopleOut: readonly string[];
  readonly contactsFrom: 'everyone' | 'written_to';
  /** Whether events that are marked private are taken in. */
  readonly privateEvents: boolean;
  readonly detail: 'metadata' | 'snippet' | 'full';
  /** Days of planned events; null for all. */
  readonly futureDays: number | null;
}

/** What is here and would not be taken in any more. */
export interface CoveredCount {
  readonly items: number;
  readonly interactions: number;
  /** Contacts that would have nothing left. */
  readonly contacts: number;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}
