import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a model did for a user within an hour, at one task and with one outcome. */
@Entity({ name: 'ai_usage' })
export class AiUsageEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @PrimaryColumn({ type: 'timestamptz', name: 'hour' })
  hour!: Date;

  @PrimaryColumn({ type: 'text', name: 'model_id' })
  modelId!: string;

  @PrimaryColumn({ type: 'text', name: 'task' })
  task!: string;

  /** `ok`, or why it failed. */
  @PrimaryColumn({ type: 'text', name: 'outcome' })
  outcome!: string;

  @Column({ type: 'text', name: 'model' })
  model!: string;

  @Column({ type: 'integer', name: 'calls' })
  calls!: number;

  @Column({ type: 'bigint', name: 'input_tokens' })
  inputTokens!: string;

  @Column({ type: 'bigint', name: 'output_tokens' })
  outputTokens!: string;

  /** In credits. */
  @Column({ type: 'numeric', name: 'cost' })
  cost!: string;
}
