import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ToolState } from '../../domain/chat/views.js';

/** A call of a tool: something that was read, or that is proposed to be written. */
@Entity('tool_invocations')
export class ToolInvocationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'thread_id' })
  threadId!: string;

  @Column('uuid', { name: 'message_id' })
  messageId!: string;

  @Column('smallint')
  position!: number;

  @Column('text')
  tool!: string;

  /** As its schema read them; a proposal is carried out with these. */
  @Column('jsonb')
  arguments!: Record<string, unknown>;

  @Column('text')
  state!: ToolState;

  /** How many things it found; null for one that proposes. */
  @Column('integer', { nullable: true })
  found!: number | null;

  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
