import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a user wants AI, and what administrators let them spend. */
@Entity({ name: 'ai_settings' })
export class AiSettingsEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column({ type: 'boolean', name: 'enabled', default: true })
  enabled!: boolean;

  /** For each period; null for what the installation gives. */
  @Column({ type: 'numeric', name: 'credits', nullable: true })
  credits!: string | null;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
