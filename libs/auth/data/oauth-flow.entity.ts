import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code flow that was started and may be completed once, by the browser that started it. */
@Entity({ name: 'oauth_flows' })
export class OAuthFlowEntity {
  @PrimaryColumn({ type: 'bytea', name: 'state_hash' })
  stateHash!: Buffer;

  @Column({ type: 'bytea', name: 'browser_hash' })
  browserHash!: Buffer;

  @Column({ type: 'text', name: 'purpose' })
  purpose!: 'sign_in' | 'connect';

  /** Who started it, when somebody was signed in. */
  @Column({ type: 'uuid', name: 'user_id', nullable: true })
  userId!: string | null;

  @Column({ type: 'text', name: 'code_verifier' })
  codeVerifier!: string;

  @Column({ type: 'text', name: 'nonce' })
  nonce!: string;

  @Column({ type: 'text', name: 'return_to', default: '/' })
  returnTo!: string;

  @Column({ type: 'text', name: 'sources', array: true, default: () => "'{}'" })
  sources!: string[];

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
