import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a contact is shown as part of another. */
@Entity('contact_merges')
export class ContactMergeEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId!: string;

  @Column('uuid', { name: 'into_id' })
  intoId!: string;

  /** `user`, or the rule that decided. */
  @Column('text')
  reason!: string;

  @Column('jsonb')
  evidence!: Record<string, unknown>;

  @Column('timestamptz', { name: 'merged_at' })
  mergedAt!: Date;
}
