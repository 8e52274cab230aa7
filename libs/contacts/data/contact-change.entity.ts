import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactChangeView } from '../domain/views.js';

/** Something that the user did to contacts. */
@Entity('contact_changes')
export class ContactChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: ContactChangeView['kind'];

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('integer')
  count!: number;

  /** What belongs to the change and to no single contact. */
  @Column('jsonb')
  detail!: unknown;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}

/** What a change did to one contact. */
@Entity('contact_change_items')
export class ContactChangeItemEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'change_id' })
  changeId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId!: string;

  @Column('jsonb')
  before!: unknown;

  @Column('jsonb')
  after!: unknown;

  /** When the user had changed the contact last before. */
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;
}
