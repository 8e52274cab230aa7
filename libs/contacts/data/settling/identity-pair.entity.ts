import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one message says of two names for the same mailbox. */
@Entity('identity_pairs')
export class IdentityPairEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'interaction_id' })
  interactionId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  value!: string;

  @PrimaryColumn('text')
  address!: string;
}
