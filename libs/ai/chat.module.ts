import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/index.js';
import { AuditModule } from '../audit/index.js';
import { ContactsModule } from '../contacts/index.js';
import { InvocationRepository } from './data/chat/invocation.repository.js';
import { MessageRepository } from './data/chat/message.repository.js';
import { ThreadRepository } from './data/chat/thread.repository.js';
import { AskingService } from './domain/chat/asking.service.js';
import { ChatTools } from './domain/chat/chat-tools.service.js';
import { ProposalsService } from './domain/chat/proposals.service.js';
import { ThreadsService } from './domain/chat/threads.service.js';
import { MessageSearch } from './domain/chat/tools/message-search.js';
import { ModelsModule } from './models.module.js';
import { SearchModule } from './search.module.js';

/** Conversations about one's own data. */
@Module({
  imports: [ModelsModule, SearchModule, AuditModule, ContactsModule, ActivitiesModule],
  providers: [
    ThreadRepository,
    MessageRepository,
    InvocationRepository,
    MessageSearch,
    ChatTools,
    ThreadsService,
    AskingService,
    ProposalsService,
  ],
  exports: [ThreadsService, AskingService, ProposalsService],
})
export class ChatModule {}
