/** What a consent is for. */
export type ConsentPurpose = 'email_marketing' | 'phone' | 'data_processing' | 'sharing' | 'other';

/** Who began a call. */
export type CallDirection = 'inbound' | 'outbound';

/** A task as it is shown. */
export interface TaskView {
  id: string;
  title: string;
  notes: string;
  /** A day of the user's calendar: `2026-03-01`. */
  dueOn: string | null;
  doneAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** The contacts that it is shown with. */
  contactIds: string[];
}

/** Which tasks, and in which order: open ones by day, done ones the latest first. */
export interface TaskQuery {
  state: 'open' | 'done';
  contactId: string | null;
  /** The first and last day that counts; null for no bound. A task without a day lies outside every bound. */
  dueFrom: string | null;
  dueTo: string | null;
}

/** How many open tasks there are, by their day. */
export interface TaskCounts {
  overdue: number;
  today: number;
  upcoming: number;
  undated: number;
}

/** A document as it is shown. */
export interface DocumentView {
  id: string;
  /** The contact that it is shown with. */
  contactId: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  createdAt: Date;
}

/** How much room a user's documents take up, in bytes. */
export interface DocumentUsage {
  usedBytes: number;
  limitBytes: number;
  /** What a single one may have. */
  maxBytes: number;
}

/** A consent as it is shown. */
export interface ConsentView {
  id: string;
  /** The contact that it is shown with. */
  contactId: string;
  purpose: ConsentPurpose;
  detail: string;
  source: string;
  evidence: string;
  givenAt: Date;
  withdrawnAt: Date | null;
  withdrawalNote: string;
  createdAt: Date;
}

/** A place in a list: the last row's sort key, as text, and its key. */
export interface Place {
  at: string;
  id: string;
}

/** A page of a list: how many rows, and after which place. */
export interface Page {
  limit: number;
  after: Place | null;
}

/** What a row is placed by, to the microsecond, beside what it shows. */
export type Placed<T> = T & { place: string };
