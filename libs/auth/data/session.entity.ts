import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The cookie's token is not stored, only its SHA-256. */
@Entity({ name: 'sessions' })
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'text', name: 'user_agent', default: '' })
  userAgent!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** When the person last proved who they are: at sign-in, as far back as the identity provider says. */
  @Column({ type: 'timestamptz', name: 'proved_at', default: () => 'now()' })
  provedAt!: Date;

  /** Begun by a link or Google, by somebody who asks for a passkey as well: it may do nothing before that is proved. */
  @Column({ type: 'boolean', name: 'awaits_passkey', default: false })
  awaitsPasskey!: boolean;

  /** Moved on at most once a minute. */
  @Column({ type: 'timestamptz', name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz', name: 'idle_expires_at' })
  idleExpiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'absolute_expires_at' })
  absoluteExpiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
