import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long a user wants things to be kept, where that differs; and when they were gone through last. */
@Entity({ name: 'retention_settings' })
export class RetentionSettingsEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** Days; null for what the installation keeps. */
  @Column({ type: 'integer', name: 'raw_event_days', nullable: true })
  rawEventDays!: number | null;

  @Column({ type: 'integer', name: 'batch_days', nullable: true })
  batchDays!: number | null;

  @Column({ type: 'integer', name: 'audit_days', nullable: true })
  auditDays!: number | null;

  @Column({ type: 'integer', name: 'notification_days', nullable: true })
  notificationDays!: number | null;

  @Column({ type: 'integer', name: 'contact_change_days', nullable: true })
  contactChangeDays!: number | null;

  @Column({ type: 'timestamptz', name: 'updated_at', nullable: true })
  updatedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'ran_at', nullable: true })
  ranAt!: Date | null;

  /** What the last run took away, by kind. */
  @Column({ type: 'jsonb', name: 'counts', default: {} })
  counts!: Record<string, number>;
}
