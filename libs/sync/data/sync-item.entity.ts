import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemState } from './batch.types.js';

/** One ledger row: what became of one provider item in one batch. */
@Entity('sync_items')
export class SyncItemEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;

  @Column('text', { name: 'stream' })
  stream!: string;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId!: string;

  /** Order of work: the lowest is fetched first, and is the newest. */
  @Column('bigint', { name: 'position' })
  position!: string;

  @Column('text', { name: 'change', default: 'upsert' })
  change!: 'upsert' | 'delete';

  @Column('text', { name: 'state', default: 'pending' })
  state!: ItemState;

  /** Why it was left out; a stable word. */
  @Column('text', { name: 'reason', nullable: true })
  reason!: string | null;

  @Column('text', { name: 'error_code', nullable: true })
  errorCode!: string | null;

  @Column('text', { name: 'error_message', nullable: true })
  errorMessage!: string | null;

  @Column('smallint', { name: 'attempts', default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'occurred_at', nullable: true })
  occurredAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
