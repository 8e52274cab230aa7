import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under which name an identity was seen. */
@Entity('identity_names')
export class IdentityNameEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'identity_id' })
  identityId!: string;

  /** As `nameKey` gives it. */
  @PrimaryColumn('text', { name: 'name_key' })
  nameKey!: string;

  /** The last word of a key that has several. */
  @Column('text', { name: 'last_name', nullable: true })
  lastName!: string | null;

  @Column('text')
  name!: string;

  @Column('integer')
  uses!: number;

  /** How often the person themselves wrote under it. */
  @Column('integer', { name: 'own_uses' })
  ownUses!: number;
}
