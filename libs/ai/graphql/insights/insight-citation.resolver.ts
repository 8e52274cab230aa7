import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactsService, InteractionModel, type InteractionView, wantedParts } from '../../../contacts/index.js';
import { ApiArea, GraphqlContext, type SelectionInfo } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { InsightCitationModel } from './insight.model.js';

/** What citations lead to, read for a whole answer at once. */
@Authenticated()
@ApiArea('activities')
@Resolver(() => InsightCitationModel)
export class InsightCitationResolver {
  constructor(private readonly service: ContactsService) {}

  @ResolveField('interaction', () => InteractionModel, { nullable: true, description: 'The interaction that says so.' })
  interaction(
    @CurrentUser() viewer: SessionUser,
    @Parent() { interactionId }: InsightCitationModel,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<InteractionView | null> | null {
    if (interactionId === null) return null;
    const parts = wantedParts(info);
    return context
      .loader(`interaction ${JSON.stringify(parts)}`, (ids: readonly string[]) =>
        this.service.interactionsById(viewer.userId, ids, parts),
      )
      .load(interactionId);
  }
}
