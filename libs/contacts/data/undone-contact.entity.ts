import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A contact as it was before the undo of a batch; a redo gives it back. Written and read by SQL in bulk. */
@Entity('undone_contacts')
export class UndoneContactEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  /** The batch that was undone. */
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId!: string;

  /** Whether the contact went, or only changed hands. */
  @Column('boolean')
  gone!: boolean;

  @Column('uuid', { name: 'made_batch_id', nullable: true })
  madeBatchId!: string | null;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { name: 'primary_email', nullable: true })
  primaryEmail!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('jsonb')
  identities!: { id: string; kind: string; value: string; original: string }[];
}
