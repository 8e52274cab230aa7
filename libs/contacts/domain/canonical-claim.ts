/** What somebody is recognised by, as a table names it. */
export interface ClaimedIdentity {
  kind: 'email' | 'phone' | 'record';
  /** In its normal form: an address as mappers write it, a number's digits, or a hash of what a row says. */
  value: string;
  /** As it was written. */
  original: string;
}

/** What one row of a table says of a person; null for what it does not say. */
export interface CanonicalClaim {
  rawEventId: string;
  batchId: string | null;
  /** All of them are one person's, the main one first; at least one. */
  identities: ClaimedIdentity[];
  displayName: string | null;
  phone: string | null;
  jobTitle: string | null;
  company: string | null;
  tags: string[];
}
