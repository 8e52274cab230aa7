import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A company that people belong to, by their domain or by hand. */
@Entity('companies')
export class CompanyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  /** Registrable domain; null for a company that the user made without one. */
  @Column('text', { nullable: true })
  domain!: string | null;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** When the user changed it last: it stays although nobody is left in it. */
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  /** The name under which tables name it, in lower case; null for one that a domain or the user made. */
  @Column('text', { name: 'claimed_name', nullable: true })
  claimedName!: string | null;
}
