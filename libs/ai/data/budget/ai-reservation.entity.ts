import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Credits that are held for a call under way, until it ends or its time is over. */
@Entity({ name: 'ai_reservations' })
export class AiReservationEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column({ type: 'date', name: 'period' })
  period!: string;

  @Column({ type: 'numeric', name: 'credits' })
  credits!: string;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
