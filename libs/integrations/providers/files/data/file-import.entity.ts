import { Column, Entity, PrimaryColumn } from 'typeorm';

export type FileImportState = 'reading' | 'ready' | 'failed' | 'imported' | 'discarded';

/** A file that was given for an import. */
@Entity('file_imports')
export class FileImportEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** Bytes, as text: more than a number needs. */
  @Column('bigint', { name: 'size' })
  size!: string;

  @Column('text', { name: 'state', default: 'reading' })
  state!: FileImportState;

  @Column('text', { name: 'error_code', nullable: true })
  errorCode!: string | null;

  @Column('text', { name: 'error_message', nullable: true })
  errorMessage!: string | null;

  @Column('integer', { name: 'mail', default: 0 })
  mail!: number;

  @Column('integer', { name: 'events', default: 0 })
  events!: number;

  @Column('integer', { name: 'contacts', default: 0 })
  contacts!: number;

  /** How many of those could not be read. */
  @Column('integer', { name: 'unreadable', default: 0 })
  unreadable!: number;

  /** Whose mailbox it seems to be, in lower case. */
  @Column('text', { name: 'own_address', nullable: true })
  ownAddress!: string | null;

  /** The sample that comes with the product. */
  @Column('boolean', { name: 'sample', default: false })
  sample!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Moves on while the file is read. */
  @Column('timestamptz', { name: 'touched_at', default: () => 'now()' })
  touchedAt!: Date;
}
