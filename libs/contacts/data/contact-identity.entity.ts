import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a contact is recognised by. */
@Entity('contact_identities')
export class ContactIdentityEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'contact_id' })
  contactId!: string;

  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;

  @Column('text')
  kind!: 'email';

  /** Lower-cased; unique for the user. */
  @Column('text')
  value!: string;

  /** As it was written when first seen. */
  @Column('text')
  original!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
