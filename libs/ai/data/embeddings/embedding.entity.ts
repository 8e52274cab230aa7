import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../search/search-text.entity.js';

/** The vector of something by one model; derived, and gone with what it was made of. */
@Entity('embeddings')
export class EmbeddingEntity {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** Which model made it. */
  @PrimaryColumn('text')
  model!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: SubjectKind;

  /** The subject once more, as a key of the table that it is a row of. */
  @Column('uuid', { name: 'interaction_id', nullable: true })
  interactionId!: string | null;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column('uuid', { name: 'company_id', nullable: true })
  companyId!: string | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  /** Of what it was made of. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('timestamptz', { name: 'occurred_at', nullable: true })
  occurredAt!: Date | null;

  /** Of length 1, with as many numbers as the model gives. */
  @Column('halfvec')
  vector!: string;
}
