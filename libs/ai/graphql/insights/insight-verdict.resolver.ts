import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ApiArea } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { InsightVerdicts } from '../../domain/insights/insight-verdicts.service.js';
import type { InsightView } from '../../domain/insights/views.js';
import { InsightFeedbackModel } from './enums.js';
import { CorrectInsightInput, DismissInsightInput, RateInsightInput } from './insight.inputs.js';
import { InsightPayload, insightModel, refusable } from './payloads.js';

@Authenticated()
@ApiArea('contacts')
@Resolver()
export class InsightVerdictResolver {
  constructor(private readonly verdicts: InsightVerdicts) {}

  @Mutation(() => InsightPayload, { description: 'Says what you think of an insight.' })
  rateInsight(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which, and what.' }) { insightId, feedback }: RateInsightInput,
  ): Promise<InsightPayload> {
    const said = feedback === InsightFeedbackModel.NONE ? null : feedback;
    return this.answer(this.verdicts.rate(viewer.userId, insightId, said));
  }

  @Mutation(() => InsightPayload, { description: 'Dismisses an insight, until something else is told.' })
  dismissInsight(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which.' }) { insightId, dismissed }: DismissInsightInput,
  ): Promise<InsightPayload> {
    return this.answer(this.verdicts.dismiss(viewer.userId, insightId, dismissed));
  }

  @Mutation(() => InsightPayload, {
    description: 'Puts your own words in the place of an insight; no model overrides them.',
  })
  correctInsight(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which, and your words.' }) { insightId, text }: CorrectInsightInput,
  ): Promise<InsightPayload> {
    return this.answer(this.verdicts.correct(viewer.userId, insightId, text));
  }

  private async answer(work: Promise<InsightView | null>): Promise<InsightPayload> {
    const { value, userErrors } = await refusable(work);
    return { insight: value && insightModel(value), userErrors };
  }
}
