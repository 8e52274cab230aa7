import { sha256 } from '../../platform/crypto/index.js';

/** What a certificate says once it is finished. It names nobody. */
export interface CertificateFacts {
  readonly id: string;
  /** Hex: a keyed hash of whom it was about. */
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  readonly endedAt: string;
  /** Rows that were deleted, by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Accesses that were given back to providers, and those that could not be. */
  readonly revoked: number;
  readonly unrevoked: number;
  /** How many audit entries there were, and the hash (hex) of the last. */
  readonly auditEntries: number;
  readonly auditEnd: string;
}

/** The text that is hashed: a JSON array of the facts in the order of their declaration, tables sorted by name. */
export function certificateText(facts: CertificateFacts): string {
  const counts = Object.entries(facts.counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const { id, subject, begunAt, endedAt, revoked, unrevoked, auditEntries, auditEnd } = facts;
  return JSON.stringify([id, subject, begunAt, endedAt, counts, revoked, unrevoked, auditEntries, auditEnd]);
}

/** SHA-256 over `certificateText`: a certificate that was changed afterwards no longer fits its hash. */
export function certificateHash(facts: CertificateFacts): Buffer {
  return sha256(certificateText(facts));
}
