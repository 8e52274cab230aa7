import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type DisconnectionEntity, DisconnectionRepository, IntegrationModel } from '../../../integrations/index.js';
import { Database } from '../../../platform/database/index.js';
import { ApiArea, GraphqlContext } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { DisconnectionModel, type DisconnectStepModel, type ImportedModel } from './disconnect.model.js';

/** How far a connection is that is being given up. */
@Authenticated()
@ApiArea('sync')
@Resolver(() => IntegrationModel)
export class IntegrationDisconnectionResolver {
  constructor(
    private readonly database: Database,
    private readonly disconnections: DisconnectionRepository,
  ) {}

  @ResolveField(() => DisconnectionModel, {
    nullable: true,
    description: 'How it is, or was, disconnected; null while it is connected.',
  })
  async disconnection(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: IntegrationModel,
    @Context() context: GraphqlContext,
  ): Promise<DisconnectionModel | null> {
    const row = await context
      .loader('sync.disconnection', async (ids: readonly string[]): Promise<(DisconnectionEntity | null)[]> => {
        const rows = await this.database.forUser(viewer.userId, (scope) => this.disconnections.list(scope, ids));
        return ids.map((wanted) => rows.find(({ integrationId }) => integrationId === wanted) ?? null);
      })
      .load(id);
    return row && toModel(row);
  }
}

function toModel(row: DisconnectionEntity): DisconnectionModel {
  const { imported, step, batches, batchesUndone, itemsRemoved, revoked, endedAt } = row;
  return {
    imported: imported as ImportedModel,
    step: step as DisconnectStepModel,
    batches,
    batchesUndone,
    itemsRemoved: Number(itemsRemoved),
    revoked,
    endedAt,
  };
}
