import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of the audit log. The database sets sequence, time, text and hashes itself; rows never change. */
@Entity({ name: 'audit_entries' })
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** 1, 2, 3 … per user without gaps; pg gives a bigint as text. */
  @Column({ type: 'bigint', name: 'sequence' })
  sequence!: string;

  @Column({ type: 'text', name: 'actor' })
  actor!: 'user' | 'system';

  @Column({ type: 'text', name: 'action' })
  action!: string;

  @Column({ type: 'text', name: 'subject_type' })
  subjectType!: string;

  @Column({ type: 'text', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'jsonb', name: 'data' })
  data!: Record<string, string | number | boolean | null>;

  @Column({ type: 'timestamptz', name: 'occurred_at' })
  occurredAt!: Date;

  /** The exact text that was hashed: a JSON array of the fields above. */
  @Column({ type: 'text', name: 'entry_text' })
  entryText!: string;

  /** Hash of the entry before; empty for the first. */
  @Column({ type: 'bytea', name: 'previous_hash' })
  previousHash!: Buffer;

  /** sha256(previousHash || utf8(entryText)). */
  @Column({ type: 'bytea', name: 'hash' })
  hash!: Buffer;
}

export const auditEntities = [AuditEntryEntity];
