import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ListingMode } from './batch.types.js';

/** How far a batch has listed one stream. */
@Entity('sync_batch_streams')
export class SyncBatchStreamEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;

  /** The provider's id of the stream. */
  @PrimaryColumn('text', { name: 'stream' })
  stream!: string;

  @Column('text', { name: 'name' })
  name!: string;

  @Column('text', { name: 'mode' })
  mode!: ListingMode;

  /** The stream's cursor when the batch began; a batch that fails puts it back. */
  @Column('text', { name: 'from_cursor', nullable: true })
  fromCursor!: string | null;

  /** Read from the provider before the listing began; becomes the stream's cursor with the last page. */
  @Column('text', { name: 'next_cursor', nullable: true })
  nextCursor!: string | null;

  @Column('text', { name: 'page_token', nullable: true })
  pageToken!: string | null;

  /** Items that the listing has brought into the ledger, counted as they came. */
  @Column('integer', { name: 'listed', default: 0 })
  listed!: number;

  @Column('boolean', { name: 'done', default: false })
  done!: boolean;
}
