import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who uses OmniCRM. The e-mail address is for showing; identities say who somebody is. */
@Entity({ name: 'users' })
export class UserEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'email' })
  email!: string;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'text', name: 'role', default: 'user' })
  role!: 'user' | 'admin';

  /** The second factor: after a link or Google, a passkey is to be proved, too. */
  @Column({ type: 'boolean', name: 'asks_for_passkey', default: false })
  asksForPasskey!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** From then on nobody signs in as this person, and no session of theirs is valid. */
  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}
