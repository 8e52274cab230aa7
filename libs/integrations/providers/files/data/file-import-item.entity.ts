import type { ItemKind } from '../domain/staged-item.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was read from a file, until it is imported. Written and read by SQL; the entity names its columns' types. */
@Entity('file_import_items')
export class FileImportItemEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  /** Place in the file. */
  @PrimaryColumn('integer', { name: 'position' })
  position!: number;

  @Column('text', { name: 'kind' })
  kind!: ItemKind;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('text', { name: 'dedupe_key', nullable: true })
  dedupeKey!: string | null;

  @Column('timestamptz', { name: 'occurred_at', nullable: true })
  occurredAt!: Date | null;

  /** When the last occurrence is over; null for a series that goes on. */
  @Column('timestamptz', { name: 'until_at', nullable: true })
  untilAt!: Date | null;

  @Column('text', { name: 'payload', nullable: true, select: false })
  payload!: string | null;

  @Column('integer', { name: 'payload_length', default: 0 })
  payloadLength!: number;

  @Column('text', { name: 'skip', nullable: true })
  skip!: string | null;

  @Column('text', { name: 'error_code', nullable: true })
  errorCode!: string | null;

  @Column('text', { name: 'error_message', nullable: true })
  errorMessage!: string | null;

  @Column('text', { name: 'labels', array: true, default: '{}' })
  labels!: string[];

  @Column('text', { name: 'senders', array: true, default: '{}' })
  senders!: string[];

  @Column('text', { name: 'recipients', array: true, default: '{}' })
  recipients!: string[];

  @Column('boolean', { name: 'sent', default: false })
  sent!: boolean;

  @Column('boolean', { name: 'private', default: false })
  private!: boolean;
}
