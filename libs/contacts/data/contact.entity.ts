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

  /** When the user last put something of their own into it: it is never taken back. */
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  /** Names of the fields that the user set; nothing derived overrides them. */
  @Column('text', { name: 'edited_fields', array: true })
  editedFields!: string[];

  /** The contact that shows this one too; null for those that are shown themselves. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @Column('uuid', { name: 'company_id', nullable: true })
  companyId!: string | null;

  @Column('text', { name: 'job_title', nullable: true })
  jobTitle!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('timestamptz', { name: 'first_interaction_at', nullable: true })
  firstInteractionAt!: Date | null;

  @Column('integer', { name: 'email_count' })
  emailCount!: number;

  @Column('integer', { name: 'meeting_count' })
  meetingCount!: number;

  /** Points as they would count at `STRENGTH_REFERENCE`. */
  @Column('double precision')
  strength!: number;

  @Column('integer', { name: 'written_by_them' })
  writtenByThem!: number;

  @Column('integer', { name: 'written_by_user' })
  writtenByUser!: number;
}
