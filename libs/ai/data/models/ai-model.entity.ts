import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A model that can answer for a task; at most one of each task is in use, and one compared with it. */
@Entity({ name: 'ai_models' })
export class AiModelEntity {
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'task' })
  task!: string;

  @Column({ type: 'text', name: 'adapter' })
  adapter!: string;

  /** Null for AI_BASE_URL, and for what runs here. */
  @Column({ type: 'text', name: 'base_url', nullable: true })
  baseUrl!: string | null;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'integer', name: 'dimensions', nullable: true })
  dimensions!: number | null;

  /** Credits for a million tokens. */
  @Column({ type: 'numeric', name: 'input_price', default: 0 })
  inputPrice!: string;

  @Column({ type: 'numeric', name: 'output_price', default: 0 })
  outputPrice!: string;

  @Column({ type: 'boolean', name: 'in_use', default: false })
  inUse!: boolean;

  @Column({ type: 'boolean', name: 'compared', default: false })
  compared!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
