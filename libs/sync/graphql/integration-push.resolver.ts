import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ConnectorRegistry, IntegrationModel } from '../../integrations/index.js';
import { Database } from '../../platform/database/index.js';
import { ApiArea, GraphqlContext } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { type FollowUp, ScheduleService } from '../domain/schedule.service.js';
import { PushStateModel, presentPushState } from './push-state.model.js';

/** How changes of an integration are found. */
@Authenticated()
@ApiArea('sync')
@Resolver(() => IntegrationModel)
export class IntegrationPushResolver {
  constructor(
    private readonly database: Database,
    private readonly registry: ConnectorRegistry,
    private readonly schedule: ScheduleService,
  ) {}

  @ResolveField(() => PushStateModel, {
    nullable: true,
    description: 'How its changes are found; null for what does not change, such as an imported file.',
  })
  async push(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id, source }: IntegrationModel,
    @Context() context: GraphqlContext,
  ): Promise<PushStateModel | null> {
    if (!this.registry.has(source) || !this.registry.get(source).followsChanges) return null;
    const followUp = await context
      .loader('sync.follow-up', async (ids: readonly string[]): Promise<FollowUp[]> => {
        const known = await this.database.forUser(viewer.userId, (scope) => this.schedule.followUps(scope, ids));
        return ids.map((wanted) => known.get(wanted) ?? { push: null, schedule: null });
      })
      .load(id);
    return presentPushState(followUp);
  }
}
