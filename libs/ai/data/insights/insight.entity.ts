import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidencePart, InsightKind } from '../../domain/insights/evidence.js';

/** What is told of a subject, of one kind. */
@Entity('ai_insights')
export class InsightEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  kind!: InsightKind;

  @Column('jsonb')
  statements!: { text: string }[];

  @Column('text', { name: 'input_hash' })
  inputHash!: string;

  @Column('text')
  model!: string;

  /** In credits. */
  @Column('double precision')
  cost!: number;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'dismissed_at', nullable: true })
  dismissedAt!: Date | null;

  @Column('text', { nullable: true })
  feedback!: 'up' | 'down' | null;
}

/** Words of a message or a task that a statement leans on. */
@Entity('ai_insight_citations')
export class InsightCitationEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'insight_id' })
  insightId!: string;

  @PrimaryColumn('smallint')
  statement!: number;

  @PrimaryColumn('smallint')
  place!: number;

  @Column('uuid', { name: 'interaction_id', nullable: true })
  interactionId!: string | null;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId!: string | null;

  @Column('text')
  part!: EvidencePart;

  @Column('integer')
  starts!: number;

  @Column('integer')
  ends!: number;

  @Column('text')
  quote!: string;

  /** SHA-256 of the quote, hex. */
  @Column('text')
  digest!: string;
}

/** What the user says instead. */
@Entity('ai_insight_corrections')
export class InsightCorrectionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  kind!: InsightKind;

  @Column('text')
  wording!: string;

  @Column('timestamptz', { name: 'corrected_at' })
  correctedAt!: Date;
}
