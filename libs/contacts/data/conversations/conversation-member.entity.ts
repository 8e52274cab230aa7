import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message, and the conversation that it belongs to. */
@Entity('conversation_members')
export class ConversationMemberEntity {
  @PrimaryColumn('uuid', { name: 'interaction_id' })
  interactionId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'conversation_id', nullable: true })
  conversationId!: string | null;
}
