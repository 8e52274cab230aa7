import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list of contacts that the user keeps. */
@Entity('saved_views')
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  position!: number;

  /** Filter, sort, search and columns. */
  @Column('jsonb')
  definition!: unknown;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
