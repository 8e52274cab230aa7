import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { ConnectionOf, SelectionInfo } from '../../platform/graphql/index.js';
import { ApiArea } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactsService } from '../domain/contacts.service.js';
import type { InteractionView } from '../domain/views.js';
import { InteractionConnection } from './interaction.model.js';
import { interactionPage, wantedParts } from './pages.js';
import { timelinePageOf } from './timeline-page.js';
import { CompanyTimelineArgs } from './timeline.args.js';

@Authenticated()
@ApiArea('activities')
@Resolver()
export class CompanyTimelineResolver {
  constructor(private readonly service: ContactsService) {}

  @Query(() => InteractionConnection, {
    name: 'companyTimeline',
    description: 'What happened with anybody of a company, newest first; nothing when there is no such company.',
  })
  async companyTimeline(
    @CurrentUser() viewer: SessionUser,
    @Args() args: CompanyTimelineArgs,
    @Info() info: SelectionInfo,
  ): Promise<ConnectionOf<InteractionView>> {
    const parts = wantedParts(info, ['edges', 'node']);
    const rows = await this.service.companyInteractions(viewer.userId, args.companyId, timelinePageOf(args), parts);
    return interactionPage(rows, args);
  }
}
