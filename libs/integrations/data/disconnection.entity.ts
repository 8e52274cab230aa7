import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What becomes of what was imported. */
export type Imported = 'keep' | 'erase';
/** `leaving`: the provider is told; `erasing`: what was imported is taken back. */
export type DisconnectStep = 'leaving' | 'erasing' | 'done';

/** A connection that is given up, and how far that is. Connecting the account again removes it. */
@Entity('disconnections')
export class DisconnectionEntity {
  @PrimaryColumn('uuid', { name: 'integration_id' })
  integrationId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text', { name: 'imported' })
  imported!: Imported;

  @Column('text', { name: 'step', default: 'leaving' })
  step!: DisconnectStep;

  @Column('timestamptz', { name: 'begun_at', default: () => 'now()' })
  begunAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** How often the provider was told in vain. */
  @Column('smallint', { name: 'attempts', default: 0 })
  attempts!: number;

  /** Whether the provider took its consent back; null until that is settled, and where another connection needs it. */
  @Column('boolean', { name: 'revoked', nullable: true })
  revoked!: boolean | null;

  /** Nothing is tried before it. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: Date | null;

  /** Imports that are to be taken back, and those that are. */
  @Column('integer', { name: 'batches', default: 0 })
  batches!: number;

  @Column('integer', { name: 'batches_undone', default: 0 })
  batchesUndone!: number;

  /** Items as received that are gone; pg gives a bigint as text. */
  @Column('bigint', { name: 'items_removed', default: 0 })
  itemsRemoved!: string;
}
