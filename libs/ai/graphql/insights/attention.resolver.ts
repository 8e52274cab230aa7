import { Args, Context, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ContactModel,
  ContactsService,
  type ContactView,
  InteractionModel,
  type InteractionView,
  wantedParts,
  wantsStats,
} from '../../../contacts/index.js';
import { ApiArea, GraphqlContext, type SelectionInfo } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { AttentionService, type WaitingView } from '../../domain/insights/attention.service.js';
import { ActivityMonthModel, WaitingMessageModel } from './attention.model.js';

const MOST = 50;
const MOST_MONTHS = 36;

@Authenticated()
@ApiArea('activities')
@Resolver(() => WaitingMessageModel)
export class AttentionResolver {
  constructor(
    private readonly attention: AttentionService,
    private readonly contacts: ContactsService,
  ) {}

  @Query(() => [WaitingMessageModel], {
    description: `Messages of the last weeks that ask you something and that nobody has answered, newest first, at most ${MOST}.`,
  })
  waitingMessages(
    @CurrentUser() viewer: SessionUser,
    @Args('first', { type: () => Int, defaultValue: 10, description: 'How many.' }) first: number,
  ): Promise<WaitingView[]> {
    return this.attention.waiting(viewer.userId, Math.min(Math.max(first, 0), MOST));
  }

  @Query(() => [ActivityMonthModel], {
    description: `How much happened by month, the oldest first, ${MOST_MONTHS} at most; months without anything are left out.`,
  })
  activityByMonth(
    @CurrentUser() viewer: SessionUser,
    @Args('months', { type: () => Int, defaultValue: 12, description: 'How many, with the present one.' })
    months: number,
  ): Promise<ActivityMonthModel[]> {
    return this.attention.byMonth(viewer.userId, Math.min(Math.max(months, 1), MOST_MONTHS));
  }

  @ResolveField('interaction', () => InteractionModel, { nullable: true, description: 'The message.' })
  interaction(
    @CurrentUser() viewer: SessionUser,
    @Parent() { interactionId }: WaitingMessageModel,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<InteractionView | null> {
    const parts = wantedParts(info);
    return context
      .loader(`interaction ${JSON.stringify(parts)}`, (ids: readonly string[]) =>
        this.contacts.interactionsById(viewer.userId, ids, parts),
      )
      .load(interactionId);
  }

  @ResolveField('contact', () => ContactModel, { nullable: true, description: 'Who asks.' })
  contact(
    @CurrentUser() viewer: SessionUser,
    @Parent() { contactId }: WaitingMessageModel,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView | null> | null {
    if (contactId === null) return null;
    const stats = wantsStats(info);
    return context
      .loader(`contact ${stats}`, (ids: readonly string[]) => this.contacts.findMany(viewer.userId, ids, stats))
      .load(contactId);
  }
}
