import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One erasure of an account: under way as long as `endedAt` is null, and what proves it afterwards. */
@Entity({ name: 'erasure_certificates' })
export class ErasureCertificateEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  /** Null once it has ended. */
  @Column({ type: 'uuid', name: 'user_id', nullable: true })
  userId!: string | null;

  /** A keyed hash of whom it is about. */
  @Column({ type: 'bytea', name: 'subject' })
  subject!: Buffer;

  /** SHA-256 of the token that lets the person read it. */
  @Column({ type: 'bytea', name: 'receipt_hash' })
  receiptHash!: Buffer;

  @Column({ type: 'timestamptz', name: 'begun_at', default: () => 'now()' })
  begunAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Rows that were deleted, by table. */
  @Column({ type: 'jsonb', name: 'counts', default: {} })
  counts!: Record<string, number>;

  /** How often providers were asked to take back what they had granted. */
  @Column({ type: 'smallint', name: 'revocation_attempts', default: 0 })
  revocationAttempts!: number;

  @Column({ type: 'integer', name: 'revoked', default: 0 })
  revoked!: number;

  /** Null until that is settled. */
  @Column({ type: 'integer', name: 'unrevoked', nullable: true })
  unrevoked!: number | null;

  /** How many audit entries there were; pg gives a bigint as text. */
  @Column({ type: 'bigint', name: 'audit_entries', nullable: true })
  auditEntries!: string | null;

  /** The hash of the last audit entry. */
  @Column({ type: 'bytea', name: 'audit_end', nullable: true })
  auditEnd!: Buffer | null;

  /** Over everything that the certificate says, see `domain/certificate.ts`. */
  @Column({ type: 'bytea', name: 'hash', nullable: true })
  hash!: Buffer | null;
}
