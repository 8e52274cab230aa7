import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CanonicalParticipant } from '../domain/canonical-interaction.js';

/** Who took part in an interaction, and as what. */
@Entity('interaction_participants')
export class InteractionParticipantEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'interaction_id' })
  interactionId!: string;

  @PrimaryColumn('text')
  role!: CanonicalParticipant['role'];

  @PrimaryColumn('text')
  address!: string;

  /** The address as it was written, where that is not its normal form. */
  @Column('text', { nullable: true })
  written!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column('text', { nullable: true })
  response!: string | null;

  @Column('text')
  kind!: 'email' | 'meeting' | 'call' | 'note';

  @Column('boolean')
  cancelled!: boolean;

  /** These repeat the interaction's. */
  @Column('boolean')
  shadowed!: boolean;

  @Column('boolean')
  automated!: boolean;

  @Column('boolean')
  outbound!: boolean;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** Whether taking part in this way makes a contact. */
  @Column('boolean', { name: 'makes_contact', default: true })
  makesContact!: boolean;
}
