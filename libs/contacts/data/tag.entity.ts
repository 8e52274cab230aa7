import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TagColourName } from '../domain/views.js';

/** A word that the user puts contacts under. */
@Entity('tags')
export class TagEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  /** Unique for the user, capitals and small letters alike. */
  @Column('text')
  name!: string;

  @Column('text')
  colour!: TagColourName;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** That a contact has a tag. */
@Entity('contact_tags')
export class ContactTagEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId!: string;

  @PrimaryColumn('uuid', { name: 'tag_id' })
  tagId!: string;
}
