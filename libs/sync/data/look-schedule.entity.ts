import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When an account was looked at for changes, and when it is looked at next. */
@Entity('look_schedules')
export class LookScheduleEntity {
  @PrimaryColumn('uuid', { name: 'integration_id' })
  integrationId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('timestamptz', { name: 'last_looked_at' })
  lastLookedAt!: Date;

  @Column('timestamptz', { name: 'next_look_at' })
  nextLookAt!: Date;

  /** Looks in a row that found nothing. */
  @Column('integer', { name: 'quiet_looks', default: 0 })
  quietLooks!: number;
}
