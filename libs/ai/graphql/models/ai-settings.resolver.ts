import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { AiSwitch } from '../../domain/budget/ai-switch.service.js';
import { Budget } from '../../domain/budget/budget.service.js';
import { AiOverviews } from '../../domain/models/ai-overview.service.js';
import {
  AiSettingsModel,
  type AiTaskModel,
  AiUsageArgs,
  AiUsageDayModel,
  SetAiEnabledInput,
  SetAiEnabledPayload,
} from './ai-settings.model.js';

const withTask = <T extends { task: string }>(row: T) => ({ ...row, task: row.task as AiTaskModel });

@Authenticated()
@Resolver()
export class AiSettingsResolver {
  constructor(
    private readonly overviews: AiOverviews,
    private readonly aiSwitch: AiSwitch,
    private readonly budget: Budget,
  ) {}

  @Query(() => AiSettingsModel, { description: 'Whether models work for you, which ones, and what they may cost.' })
  async aiSettings(@CurrentUser() viewer: SessionUser): Promise<AiSettingsModel> {
    const overview = await this.overviews.of(viewer.userId);
    return { ...overview, tasks: overview.tasks.map(withTask) };
  }

  @Query(() => [AiUsageDayModel], {
    description: 'What models did for you, by day, model and kind of work, newest first.',
  })
  async aiUsage(@CurrentUser() viewer: SessionUser, @Args() { days }: AiUsageArgs): Promise<AiUsageDayModel[]> {
    return (await this.budget.byDay(viewer.userId, days)).map(withTask);
  }

  @Mutation(() => SetAiEnabledPayload, {
    description: 'Switches models on or off for you. Off: none is called from now on, not even one that runs here.',
  })
  async setAiEnabled(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'On or off.' }) { on }: SetAiEnabledInput,
  ): Promise<SetAiEnabledPayload> {
    if (on && !this.aiSwitch.isAvailable) {
      const message = 'There are no models in this installation. Whoever runs it has switched them off.';
      return { settings: null, userErrors: [{ code: 'AI_UNAVAILABLE', message, field: 'on' }] };
    }
    await this.aiSwitch.set(viewer.userId, on);
    return { settings: await this.aiSettings(viewer), userErrors: [] };
  }
}
