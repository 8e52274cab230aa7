import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is in a document. */
@Entity('document_contents')
export class DocumentContentEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('bytea')
  content!: Buffer;
}
