import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a version of the mapping changed of what older ones made of a source. */
@Entity('normalization_reports')
export class NormalizationReportEntity {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @PrimaryColumn('text')
  source!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  /** When nothing of an older version was left. */
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** Items, each of which is one of the five below. */
  @Column('integer')
  examined!: number;

  @Column('integer')
  changed!: number;

  @Column('integer')
  unchanged!: number;

  /** Nothing is left of them. */
  @Column('integer')
  removed!: number;

  /** They could not be read, and stay as they were. */
  @Column('integer')
  failed!: number;

  /** Their content is no longer stored, and they stay as they were. */
  @Column('integer')
  kept!: number;

  @Column('jsonb')
  examples!: ReportExample[];
}

/** An interaction that changed, and the names of its fields that did; none for one that is new. */
export interface ReportExample {
  interactionId: string;
  fields: string[];
}
