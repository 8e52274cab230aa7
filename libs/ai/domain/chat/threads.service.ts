import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { BadUserInputError } from '../../../platform/graphql/index.js';
import { MessageRepository } from '../../data/chat/message.repository.js';
import { ThreadRepository } from '../../data/chat/thread.repository.js';
import { visibleLine } from '../defence/visible-text.js';
import { idTaken, threadNotFound } from './errors.js';
import type { ChatMessageView, ChatThreadView, ThreadPlace } from './views.js';

const LONGEST_TITLE = 120;
export const UNTITLED = 'New conversation';

/** Conversations: made, listed, read, renamed, deleted. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly audit: AuditLog,
  ) {}

  list(userId: string, limit: number, after: ThreadPlace | null): Promise<(ChatThreadView & { place: string })[]> {
    return this.database.forUser(userId, (scope) => this.threads.list(scope, limit, after));
  }

  find(userId: string, id: string): Promise<ChatThreadView | null> {
    return this.database.forUser(userId, (scope) => this.threads.find(scope, id));
  }

  /** All that was said in a conversation, oldest first. */
  messagesOf(userId: string, threadId: string): Promise<ChatMessageView[]> {
    return this.database.forUser(userId, (scope) => this.messages.ofThread(scope, threadId));
  }

  /** Sent again under the same id it gives what is there. @throws DomainError ID_TAKEN */
  create(userId: string, { id: ownId, title }: { id?: string | null; title?: string | null }): Promise<ChatThreadView> {
    return this.database.forUser(userId, async (scope) => {
      const id = ownId ?? newId();
      if (await this.threads.insert(scope, id, titleOf(title ?? '') || UNTITLED))
        await this.audit.record(scope, { action: 'chat.created', subjectType: 'chat_thread', subjectId: id });
      const thread = await this.threads.find(scope, id);
      if (!thread) throw idTaken();
      return thread;
    });
  }

  /** @throws DomainError CHAT_NOT_FOUND, BAD_USER_INPUT for a title without a word */
  rename(userId: string, id: string, title: string): Promise<ChatThreadView> {
    const told = titleOf(title);
    if (told === '') throw new BadUserInputError('A title needs at least one word.');
    return this.database.forUser(userId, async (scope) => {
      if (!(await this.threads.rename(scope, id, told))) throw threadNotFound();
      await this.audit.record(scope, { action: 'chat.renamed', subjectType: 'chat_thread', subjectId: id });
      return (await this.threads.find(scope, id))!;
    });
  }

  /** What it proposed and was approved stays where it was written. @throws DomainError CHAT_NOT_FOUND */
  remove(userId: string, id: string): Promise<string> {
    return this.database.forUser(userId, async (scope) => {
      if (!(await this.threads.remove(scope, id))) throw threadNotFound();
      await this.audit.record(scope, { action: 'chat.deleted', subjectType: 'chat_thread', subjectId: id });
      return id;
    });
  }
}

/** A title of a question: its first words. */
export function titleOf(text: string): string {
  return visibleLine(text, LONGEST_TITLE);
}
