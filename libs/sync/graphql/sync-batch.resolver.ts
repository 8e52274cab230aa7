import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IntegrationModel } from '../../integrations/index.js';
import { Database } from '../../platform/database/index.js';
import {
  ApiArea,
  StartsSync,
  BadUserInputError,
  GraphqlContext,
  cursorDate,
  decodeCursor,
  isUuid,
  toConnection,
  refusable,
} from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { batchActions } from '../domain/batch-actions.js';
import { IncrementalService } from '../domain/incremental.service.js';
import { LedgerService } from '../domain/ledger.service.js';
import { type Progress, progressOf } from '../domain/progress.js';
import { SyncReader } from '../domain/sync-reader.service.js';
import { SyncBatchActionModel, SyncBatchConnection, SyncBatchModel, presentBatch } from './sync-batch.model.js';
import { SyncItemModel, SyncLedgerModel, SyncProgressModel } from './sync-ledger.model.js';
import { FailedItemsArgs, SyncBatchesArgs, SyncNowInput } from './sync.inputs.js';
import { SyncLoaders } from './sync.loaders.js';
import { SyncNowPayload } from './sync.payloads.js';

@Authenticated()
@ApiArea('sync')
@Resolver(() => SyncBatchModel)
export class SyncBatchResolver {
  constructor(
    private readonly database: Database,
    private readonly reader: SyncReader,
    private readonly incremental: IncrementalService,
    private readonly ledgers: LedgerService,
    private readonly loaders: SyncLoaders,
  ) {}

  @Query(() => SyncBatchConnection, { description: 'Your imports and the looks for changes after them, newest first.' })
  async syncBatches(@CurrentUser() viewer: SessionUser, @Args() { first, after, integrationId }: SyncBatchesArgs) {
    const place = placeOf(after);
    const rows = await this.database.forUser(viewer.userId, (scope) =>
      this.reader.page(scope, { first, after: place, integrationId: integrationId ?? null }),
    );
    return toConnection(rows, { first, after }, ({ createdAt, id }) => [createdAt.toISOString(), id], presentBatch);
  }

  @Query(() => SyncBatchModel, {
    nullable: true,
    description: 'A batch of yours; null when there is none with this id.',
  })
  async syncBatch(
    @CurrentUser() viewer: SessionUser,
    @Args('id', { type: () => ID, description: 'Id of the batch.' }) id: string,
  ): Promise<SyncBatchModel | null> {
    if (!isUuid(id)) return null;
    const row = await this.database.forUser(viewer.userId, (scope) => this.reader.batch(scope, id));
    return row && presentBatch(row);
  }

  @StartsSync()
  @Mutation(() => SyncNowPayload, {
    description: 'Looks for what has changed since the last time, or gives the batch that is open already.',
  })
  async syncNow(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Where to look.' }) { integrationId }: SyncNowInput,
  ): Promise<SyncNowPayload> {
    const { value, userErrors } = await refusable(this.incremental.start(viewer.userId, integrationId));
    return { batch: value && presentBatch(value), userErrors };
  }

  @ResolveField(() => IntegrationModel, { description: 'The connection that it reads from.' })
  integration(
    @CurrentUser() viewer: SessionUser,
    @Parent() { row }: SyncBatchModel,
    @Context() context: GraphqlContext,
  ): Promise<IntegrationModel> {
    return this.loaders.integration(viewer.userId, context, row.integrationId);
  }

  @ResolveField(() => [SyncBatchActionModel], { description: 'What may be done with it now.' })
  async actions(
    @CurrentUser() viewer: SessionUser,
    @Parent() { row }: SyncBatchModel,
    @Context() context: GraphqlContext,
  ): Promise<SyncBatchActionModel[]> {
    const { failedTotal } = await this.loaders.ledgerOf(viewer.userId, context, row.id);
    return batchActions({ ...row, failedTotal }).map((action) => SyncBatchActionModel[action]);
  }

  @ResolveField(() => SyncProgressModel, { description: 'How far it is.' })
  async progress(
    @CurrentUser() viewer: SessionUser,
    @Parent() { row }: SyncBatchModel,
    @Context() context: GraphqlContext,
  ): Promise<Progress> {
    const [ledger, pace] = await Promise.all([
      this.loaders.ledgerOf(viewer.userId, context, row.id),
      this.loaders.paceOf(viewer.userId, context, row),
    ]);
    return progressOf(row, ledger, pace);
  }

  @ResolveField(() => SyncLedgerModel, { description: 'What became of everything that was listed.' })
  ledger(
    @CurrentUser() viewer: SessionUser,
    @Parent() { row }: SyncBatchModel,
    @Context() context: GraphqlContext,
  ): Promise<SyncLedgerModel> {
    return this.loaders.ledgerOf(viewer.userId, context, row.id);
  }

  @ResolveField(() => [SyncItemModel], {
    description: 'Items that could not be read, each with its error; newest first.',
  })
  failedItems(
    @CurrentUser() viewer: SessionUser,
    @Parent() { row }: SyncBatchModel,
    @Args() { first }: FailedItemsArgs,
  ): Promise<SyncItemModel[]> {
    return this.database.forUser(viewer.userId, (scope) => this.ledgers.failedItems(scope, row.id, first));
  }
}

function placeOf(after: string | null | undefined): { createdAt: Date; id: string } | null {
  if (!after) return null;
  const [createdAt, id] = decodeCursor(after, 2);
  if (!isUuid(id)) throw new BadUserInputError('`after` is not a cursor of this list.');
  return { createdAt: cursorDate(createdAt), id };
}
