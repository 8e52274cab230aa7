import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../../domain/insights/evidence.js';

/** What insights are about: a contact, the inbox, a saved view. */
@Entity('ai_insight_subjects')
export class InsightSubjectEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: SubjectKind;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column('uuid', { name: 'saved_view_id', nullable: true })
  savedViewId!: string | null;

  /** Of the contact's figures when it was looked at. */
  @Column('text', { nullable: true })
  fingerprint!: string | null;

  /** Of all that the insights were made of. */
  @Column('text', { name: 'input_hash', nullable: true })
  inputHash!: string | null;

  @Column('integer', { name: 'evidence_count' })
  evidenceCount!: number;

  /** How many insights came of it. */
  @Column('integer', { name: 'insight_count' })
  insightCount!: number;

  @Column('timestamptz', { name: 'looked_at' })
  lookedAt!: Date;
}

/** When a user's contacts were gone through last. */
@Entity('ai_insight_rounds')
export class InsightRoundEntity {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @Column('timestamptz', { name: 'ended_at' })
  endedAt!: Date;
}
