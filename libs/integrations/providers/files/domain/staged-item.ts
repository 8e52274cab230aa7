/** What an item of a file is. */
export type ItemKind = 'mail' | 'event' | 'contact';

/** One message, event or contact of a file, as it waits for its import. */
export interface StagedItem {
  readonly kind: ItemKind;
  /** The same for the same item in whatever file it comes. */
  readonly sourceId: string;
  readonly dedupeKey: string | null;
  /** When it was sent, or begins. */
  readonly occurredAt: Date | null;
  /** When the last of it is over; null for a series without an end, and for what has no date. */
  readonly until: Date | null;
  /** JSON text that becomes the raw event; null with `skip` or `error`. */
  readonly payload: string | null;
  /** Why it is left out, as a stable word. */
  readonly skip: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Names of labels, or of the calendar. */
  readonly labels: readonly string[];
  /** Lower-case addresses: who wrote or organizes it, and whom it went to. */
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
  /** Whether the file itself says that its owner sent it. */
  readonly sent: boolean;
  readonly isPrivate: boolean;
  /** An address that is probably the mailbox owner's own, as this item has it. */
  readonly ownAddress: string | null;
}

export const BLANK_ITEM: Omit<StagedItem, 'kind' | 'sourceId'> = {
  dedupeKey: null,
  occurredAt: null,
  until: null,
  payload: null,
  skip: null,
  error: null,
  labels: [],
  senders: [],
  recipients: [],
  sent: false,
  isPrivate: false,
  ownAddress: null,
};
