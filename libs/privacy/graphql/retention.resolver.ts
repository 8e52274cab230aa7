import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { RANGES } from '../domain/retention/kinds.js';
import { type Retention, RetentionService } from '../domain/retention/retention.service.js';
import { RetentionModel, SetRetentionInput, SetRetentionPayload } from './retention.model.js';

@Authenticated()
@Resolver()
export class RetentionResolver {
  constructor(private readonly service: RetentionService) {}

  @Query(() => RetentionModel, { description: 'How long your things are kept.' })
  async retention(@CurrentUser() viewer: SessionUser): Promise<RetentionModel> {
    return toModel(await this.service.of(viewer.userId));
  }

  @Mutation(() => SetRetentionPayload, {
    description: 'Chooses how long something is kept. What is older goes with the next daily run, for good.',
  })
  async setRetention(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What, and for how long.' }) { kind, days }: SetRetentionInput,
  ): Promise<SetRetentionPayload> {
    const retention = await this.service.choose(viewer.userId, kind, days ?? null);
    if (retention) return { retention: toModel(retention), userErrors: [] };
    const { least, most } = RANGES[kind];
    const message = `Choose a whole number of days between ${least} and ${most}.`;
    return { retention: null, userErrors: [{ code: 'OUT_OF_RANGE', message, field: 'days' }] };
  }
}

function toModel({ rules, ranAt }: Retention): RetentionModel {
  return {
    ranAt,
    rules: rules.map((rule) => ({ ...rule, kind: rule.kind as RetentionModel['rules'][number]['kind'] })),
  };
}
