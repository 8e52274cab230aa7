import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, UserErrorModel, refusable } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { AskingService } from '../../domain/chat/asking.service.js';
import { problemWords } from '../../domain/chat/errors.js';
import { ProposalsService } from '../../domain/chat/proposals.service.js';
import type { ChatMessageView, ToolInvocationView } from '../../domain/chat/views.js';
import { AskInput, ToolInvocationInput } from './chat.inputs.js';
import { AskPayload, ChatMessageModel, ProposalPayload } from './chat.model.js';
import { needScope } from './need-scope.js';

@Authenticated()
@ApiArea('activities')
@Resolver(() => ChatMessageModel)
export class ChatAnswersResolver {
  constructor(
    private readonly asking: AskingService,
    private readonly proposals: ProposalsService,
  ) {}

  @Mutation(() => AskPayload, {
    description: 'Asks a question, and waits for the whole answer. What it proposes is written when you approve it.',
  })
  async ask(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'The question.' }) { threadId, questionId, text, today }: AskInput,
  ): Promise<AskPayload> {
    needScope(viewer, 'contacts:read');
    const question = { threadId, id: questionId, text, today: today ?? new Date().toISOString().slice(0, 10) };
    const asked = this.asking.ask(viewer.userId, question, new AbortController().signal);
    const { value, userErrors } = await refusable(asked);
    return { answer: value as AskPayload['answer'] & ChatMessageView, userErrors };
  }

  @Mutation(() => ProposalPayload, {
    description: 'Has a proposal written as it is shown. Approving it again does nothing.',
  })
  async approveToolInvocation(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) { toolInvocationId: id }: ToolInvocationInput,
  ): Promise<ProposalPayload> {
    if ((await this.proposals.find(viewer.userId, id))?.tool === 'add_tag') needScope(viewer, 'contacts:write');
    return this.decided(this.proposals.approve(viewer.userId, id));
  }

  @Mutation(() => ProposalPayload, { description: 'Declines a proposal: nothing is written.' })
  declineToolInvocation(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) { toolInvocationId: id }: ToolInvocationInput,
  ): Promise<ProposalPayload> {
    return this.decided(this.proposals.decline(viewer.userId, id));
  }

  @ResolveField(() => UserErrorModel, { nullable: true, description: 'Why there is no answer.' })
  problem(@Parent() { problem }: ChatMessageView): UserErrorModel | null {
    return problem === null ? null : { code: problem, message: problemWords(problem), field: null };
  }

  private async decided(work: Promise<ToolInvocationView>): Promise<ProposalPayload> {
    const { value, userErrors } = await refusable(work);
    return { invocation: value as ProposalPayload['invocation'], userErrors };
  }
}
