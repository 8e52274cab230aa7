import type { Window } from './connector.js';

/**
 * What a person lets a sync take in, besides the window of time. Providers apply what they can while listing, and the
 * rest when they read an item; what is left out is skipped with a reason, never dropped.
 */
export interface Selection {
  /** A search in the provider's own syntax; null for all. Gmail only. */
  readonly query: string | null;
  /** Ids of labels or calendars. An empty `include` means all; `exclude` wins. */
  readonly containers: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /**
   * Lower-case addresses (`ada@acme.example`), domains (`acme.example`), or domains with all below (`*.acme.example`), in
   * ASCII. An empty `include` means all; `exclude` wins. See `people-rules.ts` for what several people on one item mean.
   */
  readonly people: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Who becomes a contact: everybody, or only people that the user has written to. */
  readonly contactsFrom: 'everyone' | 'written_to';
  /** Events that are marked private. */
  readonly privateEvents: 'include' | 'exclude';
  /** How much of a message is read and kept. */
  readonly detail: 'metadata' | 'snippet' | 'full';
  /** How many days of planned events are taken in; null for all. */
  readonly futureDays: number | null;
  /** The uploaded file that is imported; null for accounts. */
  readonly importId: string | null;
}

export const EVERYTHING: Selection = {
  query: null,
  containers: { include: [], exclude: [] },
  people: { include: [], exclude: [] },
  contactsFrom: 'everyone',
  privateEvents: 'include',
  detail: 'full',
  futureDays: null,
  importId: null,
};

/** All that a sync may take in. */
export interface Wanted {
  readonly window: Window;
  readonly selection: Selection;
}
