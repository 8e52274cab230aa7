import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that the user put beside a contact. Its content has a table of its own, so that no list ever reads it. */
@Entity('documents')
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'contact_id' })
  contactId!: string;

  /** As it is offered for download; never a path. */
  @Column('text')
  name!: string;

  /** As the content tells, not as anybody says. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
