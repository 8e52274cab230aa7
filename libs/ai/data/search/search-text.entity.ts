import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DerivedRow } from '../embeddings/derived-row.js';

/** By what words something is found. */
@Entity('search_texts')
export class SearchTextEntity extends DerivedRow {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** Names and subject, folded. */
  @Column('text')
  title!: string;

  /** How many different words there are. */
  @Column('integer')
  size!: number;

  @Column('tsvector')
  words!: string;
}
