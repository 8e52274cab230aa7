import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether the pushes of an account can be relied on. */
@Entity('push_states')
export class PushStateEntity {
  @PrimaryColumn('uuid', { name: 'integration_id' })
  integrationId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('timestamptz', { name: 'due_at', default: () => 'now()' })
  dueAt!: Date;

  @Column('integer', { name: 'failures', default: 0 })
  failures!: number;

  @Column('integer', { name: 'unwatched', default: 0 })
  unwatched!: number;

  @Column('integer', { name: 'untold_finds', default: 0 })
  untoldFinds!: number;

  @Column('timestamptz', { name: 'lapsed_at', nullable: true })
  lapsedAt!: Date | null;

  @Column('text', { name: 'message', nullable: true })
  message!: string | null;
}
