import { Column } from 'typeorm';

/** What can be found. */
export type SubjectKind = 'contact' | 'company' | 'email' | 'meeting' | 'call' | 'note' | 'document';

/** What every row has that search goes by: derived of one thing, and gone with it. */
export abstract class DerivedRow {
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
}
