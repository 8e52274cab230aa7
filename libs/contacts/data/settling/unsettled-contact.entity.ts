import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mark that the derived fields of a contact are to be found anew; each change sets one of its own. */
@Entity('unsettled_contacts')
export class UnsettledContactEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'contact_id' })
  contactId!: string;
}
