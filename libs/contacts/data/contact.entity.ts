import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person that the user is in touch with. */
@Entity('contacts')
export class ContactEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  /** The batch that made it. */
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { name: 'primary_email', nullable: true })
  primaryEmail!: string | null;

  /** Latest past interaction that no machine sent; orders the list. */
  @Column('timestamptz', { name: 'last_interaction_at', nullable: true })
  lastInteractionAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** Deleted by the user: it stays away whatever is imported later. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  /** The batch that the name came from; null when it is the address, or the user's own choice. */
  @Column('uuid', { name: 'name_batch_id', nullable: true })
  nameBatchId!: string | null;

  /** When the user changed it last: what was edited is never taken back or overwritten. */
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;
}
