import { Args, Context, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ApiArea,
  ApiScope,
  type ArgumentInfo,
  type ConnectionOf,
  GraphqlContext,
  type SelectionInfo,
  isUuid,
} from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactsService } from '../domain/contacts.service.js';
import type { ContactView, IdentityView, InteractionView } from '../domain/views.js';
import { ContactIdentityModel, ContactModel } from './contact.model.js';
import { InteractionConnection } from './interaction.model.js';
import {
  type TimelineRequest,
  interactionPage,
  timelineAhead,
  timelineToken,
  wantedParts,
  wantsStats,
} from './pages.js';
import { timelinePageOf } from './timeline-page.js';
import { TimelineArgs } from './timeline.args.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class ContactResolver {
  constructor(private readonly service: ContactsService) {}

  @Query(() => ContactModel, {
    name: 'contact',
    nullable: true,
    description: 'One contact of the user; null when there is none by that id.',
  })
  async contact(
    @CurrentUser() viewer: SessionUser,
    @Args('id', { type: () => ID, description: 'Key of the contact.' }) id: string,
    @Info() info: ArgumentInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView | null> {
    if (!isUuid(id)) return null;
    const ahead = timelineAhead(info);
    if (!ahead) return (await this.service.findMany(viewer.userId, [id], wantsStats(info)))[0] ?? null;
    const found = await this.service.findWithTimeline(viewer.userId, id, wantsStats(info), ahead.page, ahead.parts);
    if (!found) return null;
    this.timelines(viewer, ahead, context).prime(found.contact.id, found.timeline);
    return found.contact;
  }

  @ResolveField('identities', () => [ContactIdentityModel], {
    description: 'What the contact is recognised by, first seen first.',
  })
  identities(
    @CurrentUser() viewer: SessionUser,
    @Parent() contact: ContactView,
    @Context() context: GraphqlContext,
  ): Promise<IdentityView[]> {
    return context
      .loader('identities', (ids: readonly string[]) => this.service.identities(viewer.userId, ids))
      .load(contact.id);
  }

  @ApiScope('activities:read')
  @ResolveField('timeline', () => InteractionConnection, {
    description: 'What happened with the contact, newest first.',
  })
  async timeline(
    @CurrentUser() viewer: SessionUser,
    @Parent() contact: ContactView,
    @Args() args: TimelineArgs,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ConnectionOf<InteractionView>> {
    const request = { page: timelinePageOf(args), parts: wantedParts(info, ['edges', 'node']) };
    return interactionPage(await this.timelines(viewer, request, context).load(contact.id), args);
  }

  private timelines(viewer: SessionUser, request: TimelineRequest, context: GraphqlContext) {
    return context.loader(timelineToken(request), (ids: readonly string[]) =>
      this.service.timelines(viewer.userId, ids, request.page, request.parts),
    );
  }
}
