import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../platform/database/index.js';
import { ConversationRepository } from '../data/conversations/conversation.repository.js';
import { groupMessages } from './conversations/group-messages.js';

/** Messages whose conversation is found at once. */
const AT_ONCE = 2_000;

/**
 * Finds which messages are one conversation, anew for all conversations that those which wait may change; so it is the same
 * whatever came first, and after an undo as before the import.
 */
@Injectable()
export class ConversationSettler {
  constructor(private readonly conversations: ConversationRepository) {}

  /** Finds the conversations of 2,000 messages that wait, in three statements. @returns whether others may wait */
  async settleSome(scope: UserScope): Promise<boolean> {
    const waiting = await this.conversations.waiting(scope, AT_ONCE);
    if (waiting.length === 0) return false;
    const reached = await this.conversations.reach(scope, waiting);
    const found = groupMessages(reached);
    const changed = reached.flatMap(({ id, conversationId: former }) => {
      const conversationId = found.get(id)!;
      return conversationId === former ? [] : [{ id, conversationId, former }];
    });
    await this.conversations.keep(scope, changed);
    return waiting.length === AT_ONCE;
  }

  /** Users with messages that wait. */
  users(scope: SystemScope): Promise<string[]> {
    return this.conversations.users(scope);
  }
}
