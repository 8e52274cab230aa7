import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of all pseudonyms, encrypted; one row. */
@Entity({ name: 'pseudonym_keys' })
export class PseudonymKeyEntity {
  @PrimaryColumn({ type: 'boolean', name: 'only_row', default: true })
  onlyRow!: true;

  /** What the encryption is bound to. */
  @Column({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'key_encrypted' })
  keyEncrypted!: string;
}
