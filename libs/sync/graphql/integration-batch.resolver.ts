import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IntegrationModel } from '../../integrations/index.js';
import { ApiArea, GraphqlContext } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { SyncBatchModel, presentBatch } from './sync-batch.model.js';
import { SyncLoaders } from './sync.loaders.js';

/** What sync adds to an integration. */
@Authenticated()
@ApiArea('sync')
@Resolver(() => IntegrationModel)
export class IntegrationBatchResolver {
  constructor(private readonly loaders: SyncLoaders) {}

  @ResolveField(() => SyncBatchModel, {
    nullable: true,
    description: 'Its open import, else its newest batch; null before the first import was approved.',
  })
  async latestBatch(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: IntegrationModel,
    @Context() context: GraphqlContext,
  ): Promise<SyncBatchModel | null> {
    const row = await this.loaders.latestBatch(viewer.userId, context, id);
    return row && presentBatch(row);
  }

  @ResolveField(() => [SyncBatchModel], {
    description: 'Its batches that are not over: the import first, then the look for changes beside it.',
  })
  async openBatches(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: IntegrationModel,
    @Context() context: GraphqlContext,
  ): Promise<SyncBatchModel[]> {
    return (await this.loaders.openBatches(viewer.userId, context, id)).map(presentBatch);
  }
}
