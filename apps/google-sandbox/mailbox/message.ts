/** Where the bytes of a message come from: memory, a slice of a file, or a generator. */
export interface RawSource {
  read(): Buffer;
}

/** A message on its way into a mailbox. */
export interface MessageSeed {
  id: string;
  raw: RawSource;
  /** Milliseconds since 1970; never NaN. */
  internalDate: number;
  labelIds: string[];
  /** Bytes of the raw message. */
  size: number;
  subject: string;
  /** Message-ID without angle brackets, if it has one. */
  messageId?: string | undefined;
  /** Ids from References and In-Reply-To, oldest first. */
  references: string[];
}

/** What a search needs to know, lower case; filled when a query first asks. */
export interface SearchSummary {
  from: string;
  to: string;
  subject: string;
}

/** A message as the mailbox holds it. */
export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly internalDate: number;
  readonly sizeEstimate: number;
  readonly raw: RawSource;
  historyId: number;
  labelIds: string[];
  summary?: SearchSummary;
}

/** A file, or a part of one, that could not become an item. */
export interface Unloadable {
  path: string;
  reason: string;
}
