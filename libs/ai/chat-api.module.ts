import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { ContactsModule } from '../contacts/index.js';
import { ChatModule } from './chat.module.js';
import { ChatAnswersResolver } from './graphql/chat/chat-answers.resolver.js';
import { ChatCitationResolver, ToolInvocationResolver } from './graphql/chat/chat-links.resolver.js';
import { ChatThreadsResolver } from './graphql/chat/chat-threads.resolver.js';
import { AnswersController } from './http/chat/answers.controller.js';

/** Conversations in the API. */
@Module({
  imports: [ChatModule, ContactsModule, AuthModule],
  controllers: [AnswersController],
  providers: [ChatThreadsResolver, ChatAnswersResolver, ChatCitationResolver, ToolInvocationResolver],
})
export class ChatApiModule {}
