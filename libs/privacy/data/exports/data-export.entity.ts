import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SecretColumn } from '../../../platform/crypto/index.js';

export type ExportState = 'running' | 'ready' | 'failed' | 'expired';

/** One export of all that a user has, and how far it is. Its content is in `data_export_chunks`. */
@Entity({ name: 'data_exports' })
export class DataExportEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column({ type: 'text', name: 'state', default: 'running' })
  state!: ExportState;

  @Column({ type: 'timestamptz', name: 'asked_at', default: () => 'now()' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ready_at', nullable: true })
  readyAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** The key of its pieces; gone with them. */
  @SecretColumn()
  @Column({ type: 'text', name: 'key_encrypted', nullable: true })
  keyEncrypted!: string | null;

  /** Name of the file that is being written; null before the first. */
  @Column({ type: 'text', name: 'file', nullable: true })
  file!: string | null;

  /** Where it goes on in that file; null at its beginning. */
  @Column({ type: 'jsonb', name: 'place', nullable: true })
  place!: readonly (string | null)[] | null;

  /** Of the next piece. */
  @Column({ type: 'integer', name: 'position', default: 0 })
  position!: number;

  /** Rows of tables so far; pg gives a bigint as text. */
  @Column({ type: 'bigint', name: 'rows_written', default: 0 })
  rowsWritten!: string;

  /** As many as there were when it began; null until they are counted. */
  @Column({ type: 'bigint', name: 'rows_expected', nullable: true })
  rowsExpected!: string | null;

  /** Before packing. */
  @Column({ type: 'bigint', name: 'bytes', default: 0 })
  bytes!: string;

  /** Attempts that failed since the last piece. */
  @Column({ type: 'smallint', name: 'failures', default: 0 })
  failures!: number;

  @Column({ type: 'uuid', name: 'lease_owner', nullable: true })
  leaseOwner!: string | null;

  @Column({ type: 'timestamptz', name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;
}
