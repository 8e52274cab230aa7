import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RawPayload } from '../../integrations/index.js';

/** Its time was over, or somebody who is in it was erased. */
export type PayloadGone = 'retention' | 'erased';

/** The provider's item as received. Read by SQL in bulk; the entity is the one place that names its columns' types. */
@Entity('raw_events')
export class RawEventEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'integration_id' })
  integrationId!: string;

  /** The batch that brought it. */
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;

  /** The batch that stored what is there now. */
  @Column('uuid', { name: 'last_batch_id' })
  lastBatchId!: string;

  @Column('text', { name: 'source' })
  source!: string;

  @Column('text', { name: 'stream' })
  stream!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  /** Selected as text everywhere, so that nothing parses it on the way. */
  @Column('json', { name: 'payload', nullable: true, select: false })
  payload!: RawPayload | null;

  @Column('integer', { name: 'revision', default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'occurred_at', nullable: true })
  occurredAt!: Date | null;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column('integer', { name: 'normalized_version', nullable: true })
  normalizedVersion!: number | null;

  @Column('timestamptz', { name: 'normalized_at', nullable: true })
  normalizedAt!: Date | null;

  /** When it has to be normalized again although it has not changed: a series goes on beyond its horizon. */
  @Column('timestamptz', { name: 'renormalize_after', nullable: true })
  renormalizeAfter!: Date | null;

  /** Set while the item is taken back: it is not shown, and no look for changes brings it again. */
  @Column('uuid', { name: 'undone_batch_id', nullable: true })
  undoneBatchId!: string | null;

  /** The same for the same item wherever it comes from. */
  @Column('text', { name: 'dedupe_key', nullable: true })
  dedupeKey!: string | null;

  /** Why the payload is not here any more; null while it is. */
  @Column('text', { name: 'payload_gone', nullable: true })
  payloadGone!: PayloadGone | null;

  /** SHA-256 of the payload that is gone: the same item that is received again is known by it. */
  @Column('bytea', { name: 'payload_hash', nullable: true, select: false })
  payloadHash!: Buffer | null;
}
