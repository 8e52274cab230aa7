import { sha256 } from '../../../platform/crypto/index.js';
import type { PersonErasureEntity } from '../../data/person/person-erasure.entity.js';

/** What a certificate of a person says once it is finished. It names nobody. */
export interface PersonCertificate {
  readonly id: string;
  /** Hex: a keyed hash of everything that the person was recognised by. */
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  readonly endedAt: string;
  /** Rows that are gone, by table; and messages with others, in which the person cannot be read any more. */
  readonly counts: Readonly<Record<string, number>>;
  readonly changed: number;
}

type Row = Pick<PersonErasureEntity, 'id' | 'hashes' | 'begunAt' | 'counts' | 'changed'>;

/** Of a row that ends now. */
export function certificateOf(row: Row, endedAt: Date): PersonCertificate {
  const { id, begunAt, counts, changed } = row;
  return {
    id,
    subject: subjectOf(row.hashes),
    begunAt: begunAt.toISOString(),
    endedAt: endedAt.toISOString(),
    counts,
    changed,
  };
}

/** One hash for all that a person is recognised by, whatever their order. */
export function subjectOf(hashes: readonly Buffer[]): string {
  const sorted = hashes.map((hash) => hash.toString('hex')).sort();
  return sha256(sorted.join('\n')).toString('hex');
}

/** The text that is hashed: a JSON array of the facts in the order of their declaration, tables sorted by name. */
export function personCertificateText({ id, subject, begunAt, endedAt, counts, changed }: PersonCertificate): string {
  const sorted = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, subject, begunAt, endedAt, sorted, changed]);
}
