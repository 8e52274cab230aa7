import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkRole } from '../../domain/conversations/group-messages.js';

/** Something that a message may have in common with others of its conversation. */
@Entity('conversation_links')
export class ConversationLinkEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('bigint')
  token!: string;

  @PrimaryColumn('uuid', { name: 'interaction_id' })
  interactionId!: string;

  @Column('text')
  role!: LinkRole;
}
