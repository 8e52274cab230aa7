import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentPurpose } from '../domain/views.js';

/** What a person agreed to. History: a row is never changed, but for its withdrawal, and never deleted. */
@Entity('consents')
export class ConsentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'contact_id' })
  contactId!: string;

  @Column('text')
  purpose!: ConsentPurpose;

  /** What exactly was agreed to. */
  @Column('text')
  detail!: string;

  /** How it was given. */
  @Column('text')
  source!: string;

  /** Where the proof is. */
  @Column('text')
  evidence!: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawal_note' })
  withdrawalNote!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
