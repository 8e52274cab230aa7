import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { ErasureScope, Scope, SystemScope } from '../../platform/database/index.js';
import { ErasureCertificateEntity } from './erasure-certificate.entity.js';

export type NewErasure = Pick<ErasureCertificateEntity, 'id' | 'subject' | 'receiptHash'> & { userId: string };

/** What ends an erasure. */
export type EndedErasure = Pick<ErasureCertificateEntity, 'counts'> & { endedAt: Date; hash: Buffer };

@Injectable()
export class ErasureCertificateRepository {
  /** @returns false when one of this user is under way already */
  async insert(scope: SystemScope, { id, userId, subject, receiptHash }: NewErasure): Promise<boolean> {
    const made = await scope.query(
      `insert into erasure_certificates (id, user_id, subject, receipt_hash) values ($1, $2, $3, $4)
       on conflict (user_id) where user_id is not null do nothing returning 1`,
      [id, userId, subject, receiptHash],
    );
    return made.length > 0;
  }

  find(scope: Scope, id: string): Promise<ErasureCertificateEntity | null> {
    return scope.manager.findOneBy(ErasureCertificateEntity, { id });
  }

  findByReceipt(scope: SystemScope, receiptHash: Buffer): Promise<ErasureCertificateEntity | null> {
    return scope.manager.findOneBy(ErasureCertificateEntity, { receiptHash });
  }

  /** Ids of those under way, oldest first. */
  async unfinished(scope: SystemScope, limit: number): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select id from erasure_certificates where user_id is not null order by begun_at limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Newest first: keys grow with time. @param after those behind this one only; null for the newest */
  newest(scope: SystemScope, limit: number, after: string | null): Promise<ErasureCertificateEntity[]> {
    const where = after === null ? {} : { id: LessThan(after) };
    return scope.manager.find(ErasureCertificateEntity, { where, order: { id: 'DESC' }, take: limit });
  }

  /** Whom all erasures were about, oldest first. */
  subjects(scope: SystemScope): Promise<Pick<ErasureCertificateEntity, 'subject' | 'begunAt'>[]> {
    return scope.query(`select subject, begun_at as "begunAt" from erasure_certificates order by begun_at, id`);
  }

  /** Adds to the rows that are gone of a table, in the transaction that deletes them. */
  async addCount(scope: ErasureScope, id: string, table: string, rows: number): Promise<void> {
    await scope.query(
      `update erasure_certificates
          set counts = counts || jsonb_build_object($2::text, coalesce((counts ->> $2)::bigint, 0) + $3::bigint)
        where id = $1`,
      [id, table, rows],
    );
  }

  /** @param unrevoked null when it will be tried again */
  async addRevocation(scope: ErasureScope, id: string, revoked: number, unrevoked: number | null): Promise<void> {
    await scope.query(
      `update erasure_certificates set revocation_attempts = revocation_attempts + 1, revoked = greatest(revoked, $2),
         unrevoked = $3 where id = $1`,
      [id, revoked, unrevoked],
    );
  }

  /** Writes down where the audit log ended; from then on its entries can be deleted. Once written it stays. */
  async sealAudit(scope: ErasureScope, id: string): Promise<void> {
    await scope.query(
      `update erasure_certificates c set audit_entries = coalesce(l.sequence, 0), audit_end = coalesce(l.hash, '\\x')
         from (select 1) one
         left join lateral (select sequence, hash from audit_entries where user_id = $2 order by sequence desc limit 1) l on true
        where c.id = $1 and c.audit_end is null`,
      [id, scope.userId],
    );
  }

  /** The last that is written of it. Its user must go in the same transaction, which takes them out of it. */
  async end(scope: ErasureScope, id: string, { endedAt, counts, hash }: EndedErasure): Promise<void> {
    await scope.query(`update erasure_certificates set ended_at = $2, counts = $3, hash = $4 where id = $1`, [
      id,
      endedAt,
      JSON.stringify(counts),
      hash,
    ]);
  }
}
