import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an answer rests on; one that loses any of it is forgotten, by a trigger. */
@Entity('chat_sources')
export class ChatSourceEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'message_id' })
  messageId!: string;

  @PrimaryColumn('smallint')
  position!: number;

  /** As the answer cites it; null when it does not. */
  @Column('smallint', { nullable: true })
  number!: number | null;

  @Column('uuid', { name: 'interaction_id', nullable: true })
  interactionId!: string | null;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId!: string | null;
}
