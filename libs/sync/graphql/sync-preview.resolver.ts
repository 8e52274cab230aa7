import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IntegrationModel } from '../../integrations/index.js';
import { Database } from '../../platform/database/index.js';
import { ApiArea, StartsSync, GraphqlContext, isUuid, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { SyncPreviewEntity } from '../data/sync-preview.entity.js';
import { ApproveService } from '../domain/approve.service.js';
import { preferencesOf } from '../domain/preferences.js';
import { PreviewService } from '../domain/preview.service.js';
import { SyncReader } from '../domain/sync-reader.service.js';
import { presentBatch } from './sync-batch.model.js';
import { ApproveSyncInput, PreviewSyncInput } from './sync.inputs.js';
import { SyncLoaders } from './sync.loaders.js';
import { ApproveSyncPayload, PreviewSyncPayload } from './sync.payloads.js';
import { presentPreferences } from './sync-preferences.model.js';
import { preferencesFrom } from './sync-preferences.inputs.js';
import { SyncPreviewModel } from './sync-preview.model.js';

@Authenticated()
@ApiArea('sync')
@Resolver(() => SyncPreviewModel)
export class SyncPreviewResolver {
  constructor(
    private readonly database: Database,
    private readonly reader: SyncReader,
    private readonly previewing: PreviewService,
    private readonly approving: ApproveService,
    private readonly loaders: SyncLoaders,
  ) {}

  @Query(() => SyncPreviewModel, {
    nullable: true,
    description: 'A preview of yours; null when there is none with this id, or it is gone.',
  })
  async syncPreview(
    @CurrentUser() viewer: SessionUser,
    @Args('id', { type: () => ID, description: 'Id of the preview.' }) id: string,
  ): Promise<SyncPreviewModel | null> {
    if (!isUuid(id)) return null;
    const row = await this.database.forUser(viewer.userId, (scope) => this.reader.preview(scope, id));
    return row && present(row);
  }

  @Mutation(() => PreviewSyncPayload, {
    description: 'Looks at what an import would bring. Nothing is imported; the preview is kept for some minutes.',
  })
  async previewSync(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to look at.' }) input: PreviewSyncInput,
  ): Promise<PreviewSyncPayload> {
    const { integrationId, lookBackDays, preferences, importId } = input;
    const { value, userErrors } = await refusable(
      this.previewing.create(viewer.userId, integrationId, lookBackDays, {
        preferences: preferences ? preferencesFrom(preferences) : null,
        importId: importId ?? null,
      }),
    );
    return { preview: value && present(value), userErrors };
  }

  @StartsSync()
  @Mutation(() => ApproveSyncPayload, {
    description: 'Approves a preview and begins the import of what it showed. Answers at once.',
  })
  async approveSync(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to approve.' }) { previewId, hash }: ApproveSyncInput,
  ): Promise<ApproveSyncPayload> {
    const approval = this.database.forUser(
      viewer.userId,
      (scope) => this.approving.approve(scope, previewId, hash),
      'sync.approve',
    );
    const { value, userErrors } = await refusable(approval);
    return { batch: value && presentBatch(value), userErrors };
  }

  @ResolveField(() => IntegrationModel, { description: 'The connection that was looked at.' })
  integration(
    @CurrentUser() viewer: SessionUser,
    @Parent() { integrationId }: SyncPreviewModel,
    @Context() context: GraphqlContext,
  ): Promise<IntegrationModel> {
    return this.loaders.integration(viewer.userId, context, integrationId);
  }
}

function present({
  id,
  integrationId,
  hash,
  createdAt,
  expiresAt,
  input,
  result,
}: SyncPreviewEntity): SyncPreviewModel {
  const sample = result.sample.map((item) => ({
    ...item,
    occurredAt: item.occurredAt === null ? null : new Date(item.occurredAt),
  }));
  const preferences = presentPreferences({ settings: preferencesOf(input), savedAt: null });
  return {
    id,
    integrationId,
    hash,
    createdAt,
    expiresAt,
    lookBackDays: input.lookBackDays,
    importId: input.selection?.importId ?? null,
    ...result,
    sample,
    preferences,
  };
}
