import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SecretColumn } from '../../platform/crypto/index.js';

/** The key of all pseudonyms, encrypted; one row. */
@Entity({ name: 'pseudonym_keys' })
export class PseudonymKeyEntity {
  /** What the encryption is bound to. */
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'boolean', name: 'only_row', default: true })
  onlyRow!: true;

  @SecretColumn()
  @Column({ type: 'text', name: 'key_encrypted' })
  keyEncrypted!: string;
}
