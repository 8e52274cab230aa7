/** Somebody who took part, as a mapper found them. */
export interface CanonicalParticipant {
  role: 'from' | 'to' | 'cc' | 'bcc' | 'organizer' | 'attendee';
  /**
   * The identity: an address in its normal form (lower-cased; for Gmail's domains without dots and tags), or a directory
   * name of Exchange, lower-cased, which begins with `/o=`.
   */
  address: string;
  /** The address as it was written. */
  original: string;
  name: string | null;
  /** Answer to an invitation, in the provider's words. */
  response: string | null;
  /** False for the user's own addresses, rooms, and whoever else is no contact by the mapper's rules. */
  makesContact: boolean;
}

/** An attachment's description; its content is not kept. */
export interface CanonicalAttachment {
  name: string;
  mimeType: string;
  /** Bytes; null when the provider does not tell. */
  size: number | null;
}

/** Two names that one message gives for the same mailbox: a directory name beside an address. */
export interface IdentityPair {
  kind: 'exchange_dn';
  /** Lower-cased. */
  value: string;
  /** Normal form of the address. */
  address: string;
}

/** What tells which conversation a message belongs to. */
export interface ConversationLinks {
  /** Names that only messages of one conversation have in common: their ids, the provider's own thread. */
  shared: string[];
  /** The subject without prefixes; empty when it tells nothing. */
  subject: string;
  /** Whether it answers something, so that it goes on from an earlier message with the same subject. */
  answers: boolean;
}

/** One e-mail or one occurrence of a meeting, in the form that every source is mapped to. */
export interface CanonicalInteraction {
  rawEventId: string;
  integrationId: string;
  batchId: string | null;
  source: string;
  /** Identity within the source and integration; `<series>_<start>` for an occurrence of a series. */
  sourceId: string;
  kind: 'email' | 'meeting';
  subject: string;
  snippet: string;
  /** What was written, without quoted history and signature. */
  body: string;
  /** Everything; null when it equals `body`. */
  bodyFull: string | null;
  direction: 'inbound' | 'outbound';
  threadKey: string | null;
  messageId: string | null;
  occurredAt: Date;
  endsAt: Date | null;
  allDay: boolean;
  timeZone: string | null;
  status: 'confirmed' | 'tentative' | 'cancelled';
  location: string | null;
  automatedReason: string | null;
  /** Name of the rule that found the reason; stable. */
  automatedRule: string | null;
  labels: string[];
  attachments: CanonicalAttachment[];
  seriesId: string | null;
  /** An occurrence that was changed by itself; the series never overwrites it. */
  seriesException: boolean;
  /**
   * The same for every item that tells of one message (copies in several folders, in archives, of a list) or of one
   * meeting (invitations by mail, the calendar's event); null when nothing can be the same.
   */
  sameKey: string | null;
  /** Of several with the same key, which is shown: the highest. Calendars before mail, later revisions before earlier ones. */
  precedence: number;
  participants: CanonicalParticipant[];
  /** What the item tells of who is who. */
  identityPairs: IdentityPair[];
  /** Left out for what is no message. */
  conversation?: ConversationLinks;
}

/** All occurrences that a series has now; the others of the series, but for exceptions, are removed. */
export interface SeriesRefresh {
  integrationId: string;
  seriesId: string;
  keepSourceIds: string[];
}

/** How a set of interactions is written. */
export interface UpsertOptions {
  /** Version of the mapping that made them. What is there as they say already only gets its version moved on. */
  version: number;
  seriesRefresh?: SeriesRefresh[];
  /** Raw events that an older version was mapped from: what it made of them, and this one does not, is removed. */
  again?: readonly string[];
}

/** What mapping again changed of an interaction. */
export interface InteractionChange {
  interactionId: string;
  rawEventId: string;
  /** Names of columns, or `participants`, `identity_pairs`, `conversation`; never contents. None for an interaction that is new. */
  fields: string[];
}

/** What a write did. */
export interface UpsertResult {
  inserted: number;
  updated: number;
  /** Occurrences that fell out of their series. */
  removed: number;
  /** Of the raw events that were mapped again: what that changed. */
  changes: InteractionChange[];
  /** Raw events of which something was removed. */
  removedFrom: string[];
}
