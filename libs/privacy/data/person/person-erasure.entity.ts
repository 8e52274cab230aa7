import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SecretColumn } from '../../../platform/crypto/index.js';

/** What an erasure of a person goes through, in this order. */
export const STEPS = ['items', 'images', 'files', 'person', 'words', 'ids', 'ended'] as const;
export type PersonStep = (typeof STEPS)[number];

/** One person who is erased from a user's data: under way until `endedAt`, and what proves it afterwards. */
@Entity({ name: 'person_erasures' })
export class PersonErasureEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** Null once it has ended. */
  @Column({ type: 'uuid', name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column({ type: 'text', name: 'reason' })
  reason!: 'asked' | 'replayed';

  /** Keyed hashes of what the person is recognised by. */
  @Column({ type: 'bytea', array: true, name: 'hashes' })
  hashes!: Buffer[];

  /** Addresses and names to look for, as JSON; null once it has ended. */
  @SecretColumn()
  @Column({ type: 'text', name: 'sought_encrypted', nullable: true })
  soughtEncrypted!: string | null;

  @Column({ type: 'text', name: 'step', default: 'items' })
  step!: PersonStep;

  /** The last that the step has looked through. */
  @Column({ type: 'text', name: 'place', nullable: true })
  place!: string | null;

  @Column({ type: 'integer', name: 'total', default: 0 })
  total!: number;

  @Column({ type: 'integer', name: 'done', default: 0 })
  done!: number;

  @Column({ type: 'timestamptz', name: 'begun_at', default: () => 'now()' })
  begunAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Rows that are gone, by table. */
  @Column({ type: 'jsonb', name: 'counts', default: {} })
  counts!: Record<string, number>;

  /** Messages with others, in which the person cannot be read any more. */
  @Column({ type: 'integer', name: 'changed', default: 0 })
  changed!: number;

  /** Over everything that the certificate says. */
  @Column({ type: 'bytea', name: 'hash', nullable: true })
  hash!: Buffer | null;
}
