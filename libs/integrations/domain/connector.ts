import type { Account } from './account.js';
import type { SourcePreview } from './preview.js';
import type { Wanted } from './selection.js';

/** JSON text exactly as the provider sent it. It is stored as received; only a normalization mapper parses it. */
export type RawPayload = string & { readonly __brand: 'RawPayload' };

/** What one OAuth scope means for the person who is asked to grant it, in plain words. */
export interface ScopeExplanation {
  readonly scope: string;
  /** What it lets us do. */
  readonly label: string;
  /** Why we ask for it. */
  readonly why: string;
  /** What we never do with it, although it would be possible. */
  readonly never: string;
}

/** A part of an account with its own cursor: the mailbox, one calendar. */
export interface Stream {
  readonly id: string;
  readonly name: string;
}

/** A label or calendar that a person may choose by. */
export interface SourceContainer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'label' | 'calendar';
}

/** The part of the past that is wanted. `after: null` means everything; both ends are instants. */
export interface Window {
  readonly after: Date | null;
  readonly before: Date | null;
}

export interface ItemError {
  readonly code: string;
  readonly message: string;
}

/** One item of a listing. With `payload` it needs no fetch; with `skip` or `error` it must not be fetched. */
export interface ListedItem {
  readonly sourceId: string;
  /** `delete`: whatever was stored of it earlier goes, also when `skip` says why it left (it became spam, say). */
  readonly change: 'upsert' | 'delete';
  readonly payload?: RawPayload;
  readonly occurredAt?: Date;
  /** The same for the same item wherever it comes from (a normalized Message-ID or iCalendar UID), if it has one. */
  readonly dedupeKey?: string;
  /**
   * Why it is left out, as a stable word: `spam`, `trash`, `draft`, `chat`, `cancelled`, `outside_window`; by choice of
   * the person `excluded_label`, `not_included_label`, `excluded_query`, `excluded_person`, `not_included_person`, `private`.
   */
  readonly skip?: string;
  readonly error?: ItemError;
}

export interface ListedPage {
  readonly items: ListedItem[];
  readonly nextPageToken: string | null;
  /** Where the next `changes` call starts; only on the last page, and null where `startCursor` gave it. */
  readonly cursor: string | null;
}

/**
 * The outcome for one fetched item: a payload, a reason to skip it, gone at the provider, or its own error.
 * With `skip` or `gone`, whatever was stored of it earlier goes.
 */
export interface FetchedItem {
  readonly sourceId: string;
  readonly payload?: RawPayload;
  readonly occurredAt?: Date;
  readonly dedupeKey?: string;
  readonly skip?: string;
  readonly gone?: true;
  readonly error?: ItemError;
}

/**
 * The port: everything the rest of the product knows about a provider. One implementation per source, in a folder of
 * its own under `providers/`. Every method may throw `ProviderError`, and nothing else is expected from it.
 */
export interface SourceConnector {
  /** Stable key, stored in rows: `google_gmail`. */
  readonly source: string;
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly ScopeExplanation[];
  /** Whether it can tell what has changed since a cursor; a file cannot, and is never looked at again. */
  readonly followsChanges: boolean;
  /** For estimates: how many items a minute the provider allows one user. */
  readonly itemsPerMinute: number;
  /** For estimates: the provider's quota units that one item costs. */
  readonly unitsPerItem: number;
  /** How many items one call of `fetch` should be given, so that the quota lets it end within seconds; missing: any number. */
  readonly itemsPerFetch?: number;

  streams(account: Account, wanted: Wanted): Promise<Stream[]>;

  /** What a person may choose by in `Selection.containers`; missing where there is no such choice. */
  containers?(account: Account): Promise<SourceContainer[]>;

  /** Read before the listing begins; null where the listing itself brings the cursor with its last page. */
  startCursor(account: Account, stream: Stream): Promise<string | null>;

  /** One page of everything that is wanted, newest first where the provider can. */
  list(account: Account, stream: Stream, wanted: Wanted, pageToken: string | null): Promise<ListedPage>;

  /** One page of what changed since the cursor. Throws ProviderError('cursor') when the cursor has expired. */
  changes(
    account: Account,
    stream: Stream,
    wanted: Wanted,
    cursor: string,
    pageToken: string | null,
  ): Promise<ListedPage>;

  /**
   * Fetches concurrently and yields in any order. What fails for one item alone is yielded with its error; a failure
   * that concerns all of them (auth, quota, temporary) is thrown as ProviderError after what succeeded was yielded.
   */
  fetch(
    account: Account,
    stream: Stream,
    sourceIds: readonly string[],
    wanted: Wanted,
    signal: AbortSignal,
  ): AsyncIterable<FetchedItem>;

  /** Counts and a sample of what an import would bring. Reads only what it needs, bounded in time. */
  preview(account: Account, wanted: Wanted, signal: AbortSignal): Promise<SourcePreview>;
}
