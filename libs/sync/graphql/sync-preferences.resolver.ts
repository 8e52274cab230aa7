import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IntegrationModel, IntegrationPresenter } from '../../integrations/index.js';
import { Database } from '../../platform/database/index.js';
import { ApiArea, StartsSync, GraphqlContext, isUuid, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { PreferencesService } from '../domain/preferences.service.js';
import { RemovalService } from '../domain/removal.service.js';
import { syncErrors } from '../domain/sync-errors.js';
import { RemoveExcludedInput, SaveSyncPreferencesInput, preferencesFrom } from './sync-preferences.inputs.js';
import {
  CoveredItemsModel,
  SourceContainerModel,
  SyncPreferencesModel,
  presentCovered,
  presentPreferences,
} from './sync-preferences.model.js';
import { SaveSyncPreferencesPayload } from './sync-preferences.payload.js';
import { BatchPayload, batchPayload } from './sync.payloads.js';

/** What a person wants to have taken in, and what that means for what is here. */
@Authenticated()
@ApiArea('sync')
@Resolver(() => IntegrationModel)
export class SyncPreferencesResolver {
  constructor(
    private readonly database: Database,
    private readonly preferencesService: PreferencesService,
    private readonly removal: RemovalService,
    private readonly presenter: IntegrationPresenter,
  ) {}

  @ResolveField(() => SyncPreferencesModel, { description: 'What you want to have taken in from it.' })
  preferences(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id, source }: IntegrationModel,
    @Context() context: GraphqlContext,
  ): Promise<SyncPreferencesModel> {
    return context
      .loader('sync.preferences', async (keys: readonly string[]) => {
        const integrations = keys.map((key) => ({
          id: key.slice(0, key.indexOf(' ')),
          source: key.slice(key.indexOf(' ') + 1),
        }));
        const found = await this.database.forUser(viewer.userId, (scope) =>
          this.preferencesService.of(scope, integrations),
        );
        return found.map(presentPreferences);
      })
      .load(`${id} ${source}`);
  }

  @Query(() => CoveredItemsModel, {
    nullable: true,
    description: 'What is here of a connection and is left out by its saved preferences; null when nothing is.',
  })
  async coveredByPreferences(
    @CurrentUser() viewer: SessionUser,
    @Args('integrationId', { type: () => ID, description: 'Id of the connection.' }) integrationId: string,
  ): Promise<CoveredItemsModel | null> {
    if (!isUuid(integrationId)) throw syncErrors.integrationNotFound();
    const covered = await this.preferencesService.coveredBy(viewer.userId, integrationId);
    return covered && presentCovered(covered);
  }

  @Query(() => [SourceContainerModel], {
    description: 'The labels or calendars of a connection that you may choose by, asked of the provider.',
  })
  async sourceContainers(
    @CurrentUser() viewer: SessionUser,
    @Args('integrationId', { type: () => ID, description: 'Id of the connection.' }) integrationId: string,
  ): Promise<SourceContainerModel[]> {
    if (!isUuid(integrationId)) throw syncErrors.integrationNotFound();
    return this.preferencesService.containers(viewer.userId, integrationId);
  }

  @Mutation(() => SaveSyncPreferencesPayload, {
    description: 'Saves what you want to have taken in. What is here stays; looks for changes follow it at once.',
  })
  async saveSyncPreferences(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to save.' }) { integrationId, preferences }: SaveSyncPreferencesInput,
  ): Promise<SaveSyncPreferencesPayload> {
    const saving = this.preferencesService.save(viewer.userId, integrationId, preferencesFrom(preferences));
    const { value, userErrors } = await refusable(saving);
    return {
      integration: value && this.presenter.present(value.integration),
      covered: value?.covered ? presentCovered(value.covered) : null,
      notes: [...(value?.notes ?? [])],
      userErrors,
    };
  }

  @StartsSync()
  @Mutation(() => BatchPayload, {
    description: 'Takes away what the saved preferences leave out, as a batch that can be undone.',
  })
  removeExcluded(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Where.' }) { integrationId }: RemoveExcludedInput,
  ): Promise<BatchPayload> {
    return batchPayload(this.removal.remove(viewer.userId, integrationId));
  }
}
