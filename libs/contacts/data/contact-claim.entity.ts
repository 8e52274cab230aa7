import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a row of a table says of one of the identities that it names. */
@Entity('contact_claims')
export class ContactClaimEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'raw_event_id' })
  rawEventId!: string;

  /** Of the identity among those of its row. */
  @PrimaryColumn('integer')
  place!: number;

  @Column('text')
  kind!: 'email' | 'phone' | 'record';

  @Column('text')
  value!: string;

  @Column('text')
  original!: string;

  @Column('text', { name: 'display_name', nullable: true })
  displayName!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { name: 'job_title', nullable: true })
  jobTitle!: string | null;

  @Column('text', { nullable: true })
  company!: string | null;

  @Column('text', { array: true })
  tags!: string[];
}
