import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChatMessageState } from '../../domain/chat/views.js';

/** A question, or the answer to one. */
@Entity('chat_messages')
export class ChatMessageEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'thread_id' })
  threadId!: string;

  @Column('text')
  role!: 'user' | 'assistant';

  /** The question that it answers. */
  @Column('uuid', { nullable: true })
  answers!: string | null;

  @Column('text')
  state!: ChatMessageState;

  @Column('text')
  text!: string;

  /** Addresses in the text that may be opened. */
  @Column('text', { array: true })
  links!: string[];

  /** Why it failed. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('text', { nullable: true })
  model!: string | null;

  /** Credits. */
  @Column('double precision')
  cost!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
