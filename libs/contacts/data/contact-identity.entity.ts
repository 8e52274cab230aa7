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

  /** The contact that it made, wherever a merge has taken it. */
  @Column('uuid', { name: 'home_contact_id' })
  homeContactId!: string;

  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;

  @Column('text')
  kind!: 'email' | 'phone' | 'exchange_dn' | 'record';

  /** In its normal form; unique for the user. */
  @Column('text')
  value!: string;

  /** Of an address: what stands before the @. */
  @Column('text', { nullable: true })
  mailbox!: string | null;

  /** Of an address: the last two words of its host. */
  @Column('text', { name: 'host_end', nullable: true })
  hostEnd!: string | null;

  /** As it is mostly written. */
  @Column('text')
  original!: string;

  /** How often it took part in what people wrote. */
  @Column('integer')
  uses!: number;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
