import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchKind, BatchOptions, BatchState, GapReport, UndoReport } from './batch.types.js';

/** One approved unit of import, or one look at what has changed since. */
@Entity('sync_batches')
export class SyncBatchEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'integration_id' })
  integrationId!: string;

  @Column('text', { name: 'source' })
  source!: string;

  @Column('text', { name: 'kind' })
  kind!: BatchKind;

  /** Unique: a preview makes one batch, however often it is approved. No foreign key, for previews go. */
  @Column('uuid', { name: 'preview_id', nullable: true })
  previewId!: string | null;

  @Column('text', { name: 'preview_hash', nullable: true })
  previewHash!: string | null;

  @Column('jsonb', { name: 'options', default: {} })
  options!: BatchOptions;

  @Column('text', { name: 'state', default: 'queued' })
  state!: BatchState;

  /** While the batch is open: what it waits for. Afterwards: why it failed. */
  @Column('text', { name: 'error_code', nullable: true })
  errorCode!: string | null;

  @Column('text', { name: 'error_message', nullable: true })
  errorMessage!: string | null;

  @Column('integer', { name: 'expected_items', nullable: true })
  expectedItems!: number | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('uuid', { name: 'lease_owner', nullable: true })
  leaseOwner!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** No slice begins before it. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: Date | null;

  /** Provider failures since the last progress. */
  @Column('smallint', { name: 'failures', default: 0 })
  failures!: number;

  /** Whether the streams are known. */
  @Column('boolean', { name: 'planned', default: false })
  planned!: boolean;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  /** What an undo took away and what it left, by name. */
  @Column('jsonb', { name: 'undo_report', nullable: true })
  undoReport!: UndoReport | null;

  /** What a listing of everything found that the followed changes had missed. */
  @Column('jsonb', { name: 'gap_report', nullable: true })
  gapReport!: GapReport | null;

  /** Items that were left out so long ago that their ledger rows are gone: how many, by reason. */
  @Column('jsonb', { name: 'left_out', default: {} })
  leftOut!: Record<string, number>;
}
