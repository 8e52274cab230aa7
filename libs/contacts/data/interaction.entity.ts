import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CanonicalAttachment } from '../domain/canonical-interaction.js';

/** One e-mail or one occurrence of a meeting. */
@Entity('interactions')
export class InteractionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'integration_id', nullable: true })
  integrationId!: string | null;

  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;

  @Column('uuid', { name: 'raw_event_id', nullable: true })
  rawEventId!: string | null;

  @Column('text')
  source!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('text')
  kind!: 'email' | 'meeting' | 'call' | 'note';

  @Column('text')
  subject!: string;

  @Column('text')
  snippet!: string;

  @Column('text')
  body!: string;

  /** With quoted history and signature; null when that is `body`. */
  @Column('text', { name: 'body_full', nullable: true })
  bodyFull!: string | null;

  @Column('text')
  direction!: 'inbound' | 'outbound';

  @Column('text', { name: 'thread_key', nullable: true })
  threadKey!: string | null;

  @Column('text', { name: 'message_id', nullable: true })
  messageId!: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('boolean', { name: 'all_day' })
  allDay!: boolean;

  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;

  @Column('text')
  status!: 'confirmed' | 'tentative' | 'cancelled';

  @Column('text', { nullable: true })
  location!: string | null;

  @Column('text', { name: 'automated_reason', nullable: true })
  automatedReason!: string | null;

  /** The rule by which it is taken for a machine's or a crowd's. */
  @Column('text', { name: 'automated_rule', nullable: true })
  automatedRule!: string | null;

  @Column('text', { array: true })
  labels!: string[];

  @Column('jsonb')
  attachments!: CanonicalAttachment[];

  @Column('text', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  @Column('boolean', { name: 'series_exception' })
  seriesException!: boolean;

  /** The same for every item that tells of one message or one meeting. */
  @Column('text', { name: 'same_key', nullable: true })
  sameKey!: string | null;

  /** Of several such items the one with the highest is shown. */
  @Column('double precision')
  precedence!: number;

  /** Whether another item shows the same. */
  @Column('boolean')
  shadowed!: boolean;

  @Column('integer', { name: 'normalized_version' })
  normalizedVersion!: number;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
