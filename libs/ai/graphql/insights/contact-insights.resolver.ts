import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactModel, type ContactView } from '../../../contacts/index.js';
import { ApiArea, GraphqlContext } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { InsightsService } from '../../domain/insights/insights.service.js';
import { InsightSetModel } from './insight.model.js';
import { setModel } from './payloads.js';

/** What is told of contacts, read for a whole page at once. */
@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class ContactInsightsResolver {
  constructor(private readonly service: InsightsService) {}

  @ResolveField('insights', () => InsightSetModel, { description: 'What is told of the contact.' })
  async insights(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: ContactView,
    @Context() context: GraphqlContext,
  ): Promise<InsightSetModel> {
    const loader = context.loader('insights of contacts', (ids: readonly string[]) =>
      this.service.ofContacts(viewer.userId, ids),
    );
    return setModel(await loader.load(id));
  }
}
