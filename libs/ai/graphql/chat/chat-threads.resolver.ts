import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ApiArea,
  BadUserInputError,
  type ConnectionOf,
  PageArgs,
  decodeCursor,
  isUuid,
  refusable,
  toConnection,
} from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { ThreadsService } from '../../domain/chat/threads.service.js';
import type { ChatMessageView, ChatThreadView, ThreadPlace } from '../../domain/chat/views.js';
import { ChatThreadInput, CreateChatThreadInput, RenameChatThreadInput } from './chat.inputs.js';
import { ChatMessageModel, ChatThreadConnection, ChatThreadModel, ChatThreadPayload } from './chat.model.js';
import { needScope } from './need-scope.js';

const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

@Authenticated()
@ApiArea('activities')
@Resolver(() => ChatThreadModel)
export class ChatThreadsResolver {
  constructor(private readonly threads: ThreadsService) {}

  @Query(() => ChatThreadConnection, { description: 'Your conversations, the latest first.' })
  async chatThreads(@CurrentUser() viewer: SessionUser, @Args() args: PageArgs): Promise<ConnectionOf<ChatThreadView>> {
    const rows = await this.threads.list(viewer.userId, args.first + 1, placeOf(args));
    return toConnection(
      rows,
      args,
      ({ place, id }) => [place, id],
      (row) => row,
    );
  }

  @Query(() => ChatThreadModel, { nullable: true, description: 'One conversation; null when there is none.' })
  chatThread(
    @CurrentUser() viewer: SessionUser,
    @Args('threadId', { type: () => ID, description: 'Key of the conversation.' }) threadId: string,
  ): Promise<ChatThreadView | null> {
    return isUuid(threadId) ? this.threads.find(viewer.userId, threadId) : Promise.resolve(null);
  }

  @ResolveField(() => [ChatMessageModel], { description: 'All that was said, oldest first.' })
  messages(@CurrentUser() viewer: SessionUser, @Parent() { id }: ChatThreadView): Promise<ChatMessageView[]> {
    needScope(viewer, 'contacts:read');
    return this.threads.messagesOf(viewer.userId, id);
  }

  @Mutation(() => ChatThreadPayload, { description: 'Begins a conversation.' })
  createChatThread(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What it is called.' }) input: CreateChatThreadInput,
  ): Promise<ChatThreadPayload> {
    return this.answer(this.threads.create(viewer.userId, input));
  }

  @Mutation(() => ChatThreadPayload, { description: 'Calls a conversation otherwise.' })
  renameChatThread(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Its new title.' }) { threadId, title }: RenameChatThreadInput,
  ): Promise<ChatThreadPayload> {
    return this.answer(this.threads.rename(viewer.userId, threadId, title));
  }

  @Mutation(() => ChatThreadPayload, {
    description: 'Deletes a conversation for good. What you approved in it stays where it was written.',
  })
  async deleteChatThread(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) { threadId }: ChatThreadInput,
  ): Promise<ChatThreadPayload> {
    const { userErrors } = await refusable(this.threads.remove(viewer.userId, threadId));
    return { thread: null, userErrors };
  }

  private async answer(work: Promise<ChatThreadView>): Promise<ChatThreadPayload> {
    const { value: thread, userErrors } = await refusable(work);
    return { thread, userErrors };
  }
}

function placeOf({ after }: PageArgs): ThreadPlace | null {
  if (!after) return null;
  const [at, id] = decodeCursor(after, 2);
  if (typeof at !== 'string' || !MOMENT.test(at) || !isUuid(id))
    throw new BadUserInputError('`after` is not a cursor of this list.');
  return { at, id };
}
