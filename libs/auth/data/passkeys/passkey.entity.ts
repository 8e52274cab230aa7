import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key pair of a person's authenticator, for this origin alone. Only the public half is here, so a dump lets no one in. */
@Entity({ name: 'passkeys' })
export class PasskeyEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** How the authenticator names it; unique among all users. */
  @Column({ type: 'bytea', name: 'credential_id' })
  credentialId!: Buffer;

  /** As the authenticator gave it, in COSE. */
  @Column({ type: 'bytea', name: 'public_key' })
  publicKey!: Buffer;

  /** How often the authenticator says that it was used; compared in the database, where two proofs at once take turns. */
  @Column({ type: 'bigint', name: 'counter' })
  counter!: string;

  /** How browsers may reach the authenticator: `internal`, `usb`, `hybrid` … */
  @Column({ type: 'text', name: 'transports', array: true, default: () => "'{}'" })
  transports!: string[];

  @Column({ type: 'text', name: 'device_type' })
  deviceType!: 'singleDevice' | 'multiDevice';

  /** Whether a password manager keeps it beyond the one device. */
  @Column({ type: 'boolean', name: 'backed_up' })
  backedUp!: boolean;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}
