/** What an import would bring, before anything is stored. Assembled into what the user sees by the sync module. */
export interface SourcePreview {
  /** Items an import of what is wanted would list and keep. */
  readonly totalItems: number;
  /** Items it would have to read to find those: more, where only reading tells who is on an item. */
  readonly readItems: number;
  /** False when counting stopped at a bound, so that the totals are an estimate. */
  readonly exact: boolean;
  /** Newest first. Key `YYYY-MM`, or `YYYY` where whole years were counted at once. */
  readonly byMonth: readonly PreviewBucket[];
  /** Labels or calendars, most items first. */
  readonly byContainer: readonly PreviewBucket[];
  /** Domains of the people in the sample (the account's own address is not among them), most items first. */
  readonly byDomain: readonly PreviewBucket[];
  /** People in the sample, most items first. */
  readonly people: readonly PreviewedPerson[];
  /** What an import leaves out, by reason. */
  readonly leftOut: readonly PreviewedReason[];
  /** Number of items whose headers were read: `people`, `byDomain` and `samples` come from them. */
  readonly sampledItems: number;
  readonly samples: readonly SampledItem[];
  /** Remarks worth showing, in plain words. */
  readonly notes: readonly string[];
}

export interface PreviewBucket {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface PreviewedPerson {
  /** Lower case. */
  readonly address: string;
  readonly name: string | null;
  readonly items: number;
}

export interface PreviewedReason {
  readonly reason: string;
  readonly label: string;
  readonly count: number;
  /** False when the number is estimated: from a sample, or from what could be counted in time. */
  readonly exact: boolean;
}

export interface SampledItem {
  readonly sourceId: string;
  /** Subject or summary; may be empty. */
  readonly title: string;
  /** Who sent or organizes it; null when the item does not say. */
  readonly from: SampledParticipant | null;
  /** Everyone on it, the sender and the account's owner included. Addresses in lower case. */
  readonly participants: readonly SampledParticipant[];
  /** Null when the item has no usable date. */
  readonly occurredAt: Date | null;
  readonly labels: readonly string[];
  /** The headers that tell automated senders apart, names in lower case; empty for events. */
  readonly headers: Readonly<Record<string, string>>;
  /** Name of the calendar or mailbox it is in. */
  readonly containerName: string;
  /** Whether the user sent or organizes it. */
  readonly own: boolean;
}

export interface SampledParticipant {
  readonly address: string;
  readonly name: string | null;
}
