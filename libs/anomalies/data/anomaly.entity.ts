import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something out of the ordinary: one row for each kind, user and day. */
@Entity({ name: 'anomalies' })
export class AnomalyEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'kind' })
  kind!: string;

  /** Null when nobody knows who it was. */
  @Column({ type: 'uuid', name: 'user_id', nullable: true })
  userId!: string | null;

  /** UTC. */
  @Column({ type: 'date', name: 'day' })
  day!: string;

  @Column({ type: 'timestamptz', name: 'since' })
  since!: Date;

  @Column({ type: 'timestamptz', name: 'last_at' })
  lastAt!: Date;

  /** The most that was counted at once. */
  @Column({ type: 'integer', name: 'count' })
  count!: number;

  @Column({ type: 'jsonb', name: 'data' })
  data!: Record<string, number>;

  /** When an administrator marked it as seen. */
  @Column({ type: 'timestamptz', name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  /** When administrators were notified of it. */
  @Column({ type: 'timestamptz', name: 'told_at', nullable: true })
  toldAt!: Date | null;
}
