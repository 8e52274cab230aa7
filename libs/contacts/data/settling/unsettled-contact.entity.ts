import { Entity, PrimaryColumn } from 'typeorm';

/** A contact whose derived fields are to be found anew. */
@Entity('unsettled_contacts')
export class UnsettledContactEntity {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId!: string;
}
