import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mailbox is watched as a whole, a channel watches one stream. */
export type WatchKind = 'mailbox' | 'channel';

/** What the provider was asked to tell us of. A channel's token is kept as a hash only. */
@Entity('watches')
export class WatchEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'integration_id' })
  integrationId!: string;

  @Column('text', { name: 'kind' })
  kind!: WatchKind;

  @Column('text', { name: 'stream' })
  stream!: string;

  @Column('text', { name: 'channel_id', nullable: true })
  channelId!: string | null;

  @Column('text', { name: 'resource_id', nullable: true })
  resourceId!: string | null;

  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** In the past until the provider has agreed. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  @Column('timestamptz', { name: 'last_push_at', nullable: true })
  lastPushAt!: Date | null;

  /** A mailbox's history id or a channel's message number; too large for a number of JavaScript. */
  @Column('numeric', { name: 'last_number', nullable: true })
  lastNumber!: string | null;
}
