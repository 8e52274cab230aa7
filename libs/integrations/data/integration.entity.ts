import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { SecretColumn } from '../../platform/crypto/index.js';

/** `reconnect`: the provider ended the access; the others: the user does, or has. */
export type IntegrationStatus = 'active' | 'reconnect' | 'disconnecting' | 'disconnected';

/** A connected source (mail, calendar) of one account. Tokens are envelopes of the keyring, bound to row and column. */
@Entity('integrations')
export class IntegrationEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text', { name: 'source' })
  source!: string;

  /** The provider's own id of the account; an address may change hands, this does not. */
  @Column('text', { name: 'account_id' })
  accountId!: string;

  @Column('text', { name: 'account_email' })
  accountEmail!: string;

  @Column('text', { name: 'scopes', array: true })
  scopes!: string[];

  @Column('text', { name: 'status' })
  status!: IntegrationStatus;

  @SecretColumn()
  @Column('text', { name: 'access_token_encrypted', nullable: true })
  accessTokenEncrypted!: string | null;

  @Column('timestamptz', { name: 'access_token_expires_at', nullable: true })
  accessTokenExpiresAt!: Date | null;

  @SecretColumn()
  @Column('text', { name: 'refresh_token_encrypted', nullable: true })
  refreshTokenEncrypted!: string | null;

  /** Until then somebody is renewing the access token; null when nobody is. */
  @Column('timestamptz', { name: 'refreshing_until', nullable: true })
  refreshingUntil!: Date | null;

  /** Until then the provider's API is left alone, because it failed several times in a row. */
  @Column('timestamptz', { name: 'broken_until', nullable: true })
  brokenUntil!: Date | null;

  /** When a push last said that there is something new. */
  @Column('timestamptz', { name: 'look_wanted_at', nullable: true })
  lookWantedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
