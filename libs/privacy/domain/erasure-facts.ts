import type { ErasureCertificateEntity } from '../data/erasure-certificate.entity.js';
import type { CertificateFacts } from './certificate.js';

/** What a certificate says, from its row. */
export function factsOf(row: ErasureCertificateEntity, endedAt: Date): CertificateFacts {
  return {
    id: row.id,
    subject: row.subject.toString('hex'),
    begunAt: row.begunAt.toISOString(),
    endedAt: endedAt.toISOString(),
    counts: row.counts,
    revoked: row.revoked,
    unrevoked: row.unrevoked ?? 0,
    auditEntries: Number(row.auditEntries ?? 0),
    auditEnd: row.auditEnd?.toString('hex') ?? '',
  };
}
