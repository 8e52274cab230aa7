import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RawPayload } from '../../integrations/index.js';
import type { PayloadGone } from './raw-event.entity.js';

/** What an item was before a batch changed or deleted it; an undo of that batch puts it back. Written by SQL in bulk. */
@Entity('raw_event_versions')
export class RawEventVersionEntity {
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;

  @PrimaryColumn('uuid', { name: 'raw_event_id' })
  rawEventId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'last_batch_id' })
  lastBatchId!: string;

  @Column('text', { name: 'stream' })
  stream!: string;

  @Column('json', { name: 'payload', nullable: true, select: false })
  payload!: RawPayload | null;

  @Column('text', { name: 'dedupe_key', nullable: true })
  dedupeKey!: string | null;

  @Column('timestamptz', { name: 'occurred_at', nullable: true })
  occurredAt!: Date | null;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  /** As of a raw event. */
  @Column('text', { name: 'payload_gone', nullable: true })
  payloadGone!: PayloadGone | null;

  @Column('bytea', { name: 'payload_hash', nullable: true, select: false })
  payloadHash!: Buffer | null;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt!: Date;
}
