import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PasskeyPurpose = 'register' | 'sign_in' | 'prove';

/** What an authenticator was asked to sign: once, soon, and in the browser that asked. Only its hash is stored. */
@Entity({ name: 'passkey_challenges' })
export class PasskeyChallengeEntity {
  @PrimaryColumn({ type: 'bytea', name: 'challenge_hash' })
  challengeHash!: Buffer;

  @Column({ type: 'bytea', name: 'browser_hash' })
  browserHash!: Buffer;

  @Column({ type: 'text', name: 'purpose' })
  purpose!: PasskeyPurpose;

  /** Whose passkey it is for; null to sign in, when nobody is known yet. */
  @Column({ type: 'uuid', name: 'user_id', nullable: true })
  userId!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
