import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a user may spend in a period, holds for calls under way, and has spent; in credits. */
@Entity({ name: 'ai_quotas' })
export class AiQuotaEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** Its first day. */
  @PrimaryColumn({ type: 'date', name: 'period' })
  period!: string;

  @Column({ type: 'numeric', name: 'credit_limit' })
  creditLimit!: string;

  @Column({ type: 'numeric', name: 'reserved', default: 0 })
  reserved!: string;

  @Column({ type: 'numeric', name: 'spent', default: 0 })
  spent!: string;

  @Column({ type: 'timestamptz', name: 'warned_at', nullable: true })
  warnedAt!: Date | null;
}
