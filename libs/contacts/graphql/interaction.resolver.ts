import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import { ApiArea, type ConnectionOf, type SelectionInfo, isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactsService } from '../domain/contacts.service.js';
import type { InteractionView } from '../domain/views.js';
import { InteractionConnection, InteractionModel } from './interaction.model.js';
import { interactionPage, wantedParts } from './pages.js';
import { timelinePageOf } from './timeline-page.js';
import { TimelineArgs } from './timeline.args.js';

/** Of a longer conversation the latest are shown. */
const MOST_MESSAGES = 100;

@Authenticated()
@ApiArea('activities')
@Resolver(() => InteractionModel)
export class InteractionResolver {
  constructor(private readonly service: ContactsService) {}

  @Query(() => InteractionConnection, {
    name: 'interactions',
    description: 'Everything that happened, with whomever, newest first.',
  })
  async interactions(
    @CurrentUser() viewer: SessionUser,
    @Args() args: TimelineArgs,
    @Info() info: SelectionInfo,
  ): Promise<ConnectionOf<InteractionView>> {
    const rows = await this.service.interactionList(
      viewer.userId,
      timelinePageOf(args),
      wantedParts(info, ['edges', 'node']),
    );
    return interactionPage(rows, args);
  }

  @Query(() => InteractionModel, {
    name: 'interaction',
    nullable: true,
    description: 'One interaction; null when there is none by that id.',
  })
  async interaction(
    @CurrentUser() viewer: SessionUser,
    @Args('id', { type: () => ID, description: 'Key of the interaction.' }) id: string,
    @Info() info: SelectionInfo,
  ): Promise<InteractionView | null> {
    if (!isUuid(id)) return null;
    return (await this.service.interaction(viewer.userId, id, wantedParts(info))) ?? null;
  }

  @Query(() => [InteractionModel], {
    name: 'conversation',
    description: `The messages of the conversation that a message belongs to, newest first, at most ${MOST_MESSAGES}.`,
  })
  async conversation(
    @CurrentUser() viewer: SessionUser,
    @Args('interactionId', { type: () => ID, description: 'Key of the message.' }) id: string,
    @Info() info: SelectionInfo,
  ): Promise<InteractionView[]> {
    if (!isUuid(id)) return [];
    return this.service.conversation(viewer.userId, id, MOST_MESSAGES, wantedParts(info));
  }
}
