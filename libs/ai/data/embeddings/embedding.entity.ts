import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DerivedRow } from './derived-row.js';

/** The vector of something by one model. */
@Entity('embeddings')
export class EmbeddingEntity extends DerivedRow {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** Which model made it. */
  @PrimaryColumn('text')
  model!: string;

  /** Of length 1, with as many numbers as the model gives. */
  @Column('halfvec')
  vector!: string;
}
