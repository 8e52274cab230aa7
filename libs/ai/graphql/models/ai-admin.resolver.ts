import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUuid } from '../../../platform/graphql/index.js';
import { AdminOnly, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { AiAdministration } from '../../domain/budget/ai-administration.service.js';
import { type ListedModel, ModelCatalog } from '../../domain/models/model-catalog.service.js';
import {
  AiModelModel,
  AiModelPlaceModel,
  ChooseAiModelInput,
  ChooseAiModelPayload,
  SetUserAiCreditsInput,
  SetUserAiCreditsPayload,
} from './ai-admin.model.js';
import { AiCreditsModel, type AiTaskModel } from './ai-settings.model.js';

const MESSAGES = {
  NOT_FOUND: 'There is no such model.',
  UNAVAILABLE: 'This model cannot be asked: the configuration does not name where it is.',
  IN_USE: 'This model is in use. Choose another one in its place.',
};

const placeOf = ({ inUse, compared }: ListedModel): AiModelPlaceModel => {
  if (inUse) return AiModelPlaceModel.IN_USE;
  return compared ? AiModelPlaceModel.COMPARED : AiModelPlaceModel.NONE;
};
const toModel = (row: ListedModel): AiModelModel => ({ ...row, task: row.task as AiTaskModel, place: placeOf(row) });

@AdminOnly()
@Resolver()
export class AiAdminResolver {
  constructor(
    private readonly catalog: ModelCatalog,
    private readonly administration: AiAdministration,
  ) {}

  @Query(() => [AiModelModel], { description: 'The models of this installation, by kind of work.' })
  async aiModels(): Promise<AiModelModel[]> {
    return (await this.catalog.list()).map(toModel);
  }

  @Query(() => AiCreditsModel, {
    nullable: true,
    description: 'What somebody may spend on models in this month, and has; null when there is no such user.',
  })
  async adminAiCredits(
    @CurrentUser() viewer: SessionUser,
    @Args('userId', { type: () => ID, description: 'Id of the user.' }) userId: string,
  ): Promise<AiCreditsModel | null> {
    return isUuid(userId) ? this.administration.look(viewer.userId, userId) : null;
  }

  @Mutation(() => ChooseAiModelPayload, {
    description:
      'Gives a model its place: in use, compared, or neither. With another model for vectors everything is read again by it, in the background.',
  })
  async chooseAiModel(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which model, and what for.' }) { modelId, place }: ChooseAiModelInput,
  ): Promise<ChooseAiModelPayload> {
    const code = await this.catalog.choose(viewer.userId, modelId, place);
    const userErrors = code === null ? [] : [{ code, message: MESSAGES[code], field: 'modelId' }];
    return { models: await this.aiModels(), userErrors };
  }

  @Mutation(() => SetUserAiCreditsPayload, { description: 'Decides what somebody may spend on models in a month.' })
  async setUserAiCredits(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Who, and how much.' }) { userId, credits }: SetUserAiCreditsInput,
  ): Promise<SetUserAiCreditsPayload> {
    const changed = await this.administration.setCredits(viewer.userId, userId, credits ?? null);
    if (changed) return { credits: changed, userErrors: [] };
    const message = 'There is no such user.';
    return { credits: null, userErrors: [{ code: 'NOT_FOUND', message, field: 'userId' }] };
  }
}
